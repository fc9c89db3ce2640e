using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Ingestion.Json;

/// <summary>
/// Strings of JSON whose \u escapes may name half a surrogate pair: such a half becomes U+FFFD. The reader's own GetString
/// throws on it, once a string, which a hostile file could make the whole cost of reading it.
/// </summary>
internal static class JsonText
{
    /// <summary>The string or member name at which <paramref name="reader"/> stands.</summary>
    public static string Of(ref Utf8JsonReader reader)
    {
        var bytes = reader.ValueSpan;
        if (!reader.ValueIsEscaped)
            return Encoding.UTF8.GetString(bytes);
        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        var length = Unescape(bytes, buffer);
        Repair(buffer.AsSpan(0, length));
        var text = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return text;
    }

    /// <summary>JSON text with each escape that names half a pair made <c>\ufffd</c>; all else untouched.</summary>
    public static string WithoutLoneSurrogates(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        if (!text.Contains("\\u", StringComparison.Ordinal))
            return text;
        var repaired = text.ToCharArray();
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] != '\\')
                continue;
            i++;
            if (text[i] != 'u' || !char.IsSurrogate(Unit(text, i + 1)))
                continue;
            var paired = char.IsHighSurrogate(Unit(text, i + 1)) && i + 10 < text.Length && text[i + 5] == '\\'
                && text[i + 6] == 'u' && char.IsLowSurrogate(Unit(text, i + 7));
            if (paired)
                i += 10;
            else
                "fffd".CopyTo(repaired.AsSpan(i + 1));
        }
        return new string(repaired);
    }

    /// <summary>Undoes the escapes of a sound JSON string; returns the number of units written, at most one for a byte.</summary>
    private static int Unescape(ReadOnlySpan<byte> bytes, Span<char> output)
    {
        var length = 0;
        while (true)
        {
            var next = bytes.IndexOf((byte)'\\');
            length += Encoding.UTF8.GetChars(next < 0 ? bytes : bytes[..next], output[length..]);
            if (next < 0)
                return length;
            var kind = bytes[next + 1];
            output[length++] = kind switch
            {
                (byte)'n' => '\n',
                (byte)'t' => '\t',
                (byte)'r' => '\r',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'u' => (char)ushort.Parse(bytes.Slice(next + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => (char)kind,
            };
            bytes = bytes[(next + (kind == 'u' ? 6 : 2))..];
        }
    }

    /// <summary>The unit that four hexadecimal digits name; U+0000 where there are none, as in JSON that is broken.</summary>
    private static char Unit(string text, int at) =>
        at + 4 <= text.Length && ushort.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : '\0';

    private static void Repair(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                text[i] = '\uFFFD';
        }
    }
}
