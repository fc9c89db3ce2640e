using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// Text between tags as it is meant: character references replaced, control characters of a transmission dropped. HTML's
/// names of characters are known to .NET; those that SGML collections use beside them stand in <c>entities.txt</c>. What
/// is no reference stays as it is.
/// </summary>
internal static class SgmlText
{
    private const int LongestReference = 12;
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(c => (char)c).Where(IsDropped), '&', '\u007F']);

    private static readonly Dictionary<string, string> Names = LoadNames();

    public static void Append(ReadOnlySpan<char> written, StringBuilder to)
    {
        while (true)
        {
            var next = written.IndexOfAny(Special);
            to.Append(next < 0 ? written : written[..next]);
            if (next < 0)
                return;
            written = written[next..];
            var length = 1;
            if (written[0] == '&')
                length = Reference(written, to);
            written = written[length..];
        }
    }

    public static string Of(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder(written.Length);
        Append(written, text);
        return text.ToString();
    }

    private static bool IsDropped(char c) => c < ' ' && c is not ('\t' or '\n' or '\v' or '\f' or '\r');

    /// <summary>Appends what the reference at the start of <paramref name="text"/> stands for; returns its length.</summary>
    private static int Reference(ReadOnlySpan<char> text, StringBuilder to)
    {
        var window = text[..Math.Min(text.Length, LongestReference)];
        var end = window.IndexOf(';');
        if (end > 1)
        {
            var name = window[1..end];
            if (name[0] == '#' ? AppendNumbered(name[1..], to) : AppendNamed(name, to))
                return end + 1;
        }
        to.Append('&');
        return 1;
    }

    private static bool AppendNumbered(ReadOnlySpan<char> digits, StringBuilder to)
    {
        var hexadecimal = digits.StartsWith("x", StringComparison.OrdinalIgnoreCase);
        if (!int.TryParse(
            hexadecimal ? digits[1..] : digits,
            hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number))
            return false;
        if (number is 0x7F || number is >= 0 and < ' ' && IsDropped((char)number))
            return true;
        // Numbers of the C1 controls mean the characters of Windows-1252, as in browsers.
        var character = number is >= 0x80 and <= 0x9F ? Decoding.CodePage.Windows1252.Character((byte)number) : number;
        to.Append(Rune.IsValid(character) ? new Rune(character).ToString() : "\uFFFD");
        return true;
    }

    private static bool AppendNamed(ReadOnlySpan<char> name, StringBuilder to)
    {
        var found = Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var meaning);
        if (found)
        {
            to.Append(meaning);
            return true;
        }
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }
        var written = $"&{name};";
        var decoded = WebUtility.HtmlDecode(written);
        if (decoded == written)
            return false;
        to.Append(decoded);
        return true;
    }

    private static Dictionary<string, string> LoadNames()
    {
        var type = typeof(SgmlText);
        using var stream = type.Assembly.GetManifestResourceStream(type, "entities.txt")!;
        using var lines = new StreamReader(stream);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split('\t');
            names[parts[0]] = parts.Length < 2 ? "" : string.Concat(parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(hex => new Rune(int.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()));
        }
        return names;
    }
}
