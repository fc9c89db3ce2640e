using System.Globalization;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Datelines;

/// <summary>Months by name and abbreviation, in the languages that file datelines. Loaded on first use; thread-safe.</summary>
internal sealed class MonthNames
{
    /// <summary>Names shorter than this are too near to other words for a slip to be forgiven.</summary>
    private const int ShortestForgiven = 4;

    private static readonly Lazy<MonthNames> s_shared = new(() => new MonthNames());

    private readonly NameTable _names = NameTable.Load("Extraction.Datelines.months.txt");

    private readonly string[] _english = [.. EmbeddedText.Lines("Extraction.Datelines.months.txt")
        .Select(l => FoldedName.Of(l[(l.IndexOf('\t', StringComparison.Ordinal) + 1)..l.IndexOf(';', StringComparison.Ordinal)]))];

    /// <summary>Names in all languages, long enough that a slip may be forgiven, by month; abbreviations are too short.</summary>
    private readonly (string Name, int Month)[] _all = [.. from line in EmbeddedText.Lines("Extraction.Datelines.months.txt")
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        from name in line[(tab + 1)..].Split(';', StringSplitOptions.TrimEntries)
        let folded = FoldedName.Of(name)
        where folded.Length >= ShortestForgiven
        select (folded, int.Parse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture))];

    private MonthNames()
    {
    }

    public static MonthNames Shared => s_shared.Value;

    /// <summary>The number of the month; 0 if <paramref name="word"/> names none.</summary>
    public int Find(ReadOnlySpan<char> word) => word.Length is < 3 or > 12 || _names.Find(word) is not { } number
        ? 0
        : int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The number of an English month, in full or in three letters or "Sept"; else 0.</summary>
    public int FindEnglish(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
            return 0;
        for (var i = 0; i < _english.Length; i++)
            if ((word.Length == 3 || word.Length == _english[i].Length || word.Length == 4 && i == 8)
                && _english[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    /// <summary>The month meant by an English name with one letter wrong, missing, too many, or swapped with the next; else 0.</summary>
    public int FindWithSlip(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[FoldedName.Longest];
        var length = FoldedName.Fold(word, folded);
        if (length < ShortestForgiven)
            return 0;
        for (var i = 0; i < _english.Length; i++)
            if (_english[i].Length >= ShortestForgiven && IsOneSlipAway(folded[..length], _english[i]))
                return i + 1;
        return 0;
    }

    /// <summary>
    /// The same for a month after its day, in any language. Of names of four letters only two letters in the wrong order are
    /// forgiven: "mars" is a letter away from too much.
    /// </summary>
    public int FindWithSlipInAnyLanguage(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[FoldedName.Longest];
        var length = FoldedName.Fold(word, folded);
        if (length < ShortestForgiven)
            return 0;
        foreach (var (name, month) in _all)
            if (IsOneSlipAway(folded[..length], name) && (name.Length > ShortestForgiven || length == ShortestForgiven && IsSwapped(folded[..length], name)))
                return month;
        return 0;
    }

    private static bool IsSwapped(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        var same = written.CommonPrefixLength(meant);
        return same + 1 < meant.Length && written[same] == meant[same + 1];
    }

    private static bool IsOneSlipAway(ReadOnlySpan<char> written, ReadOnlySpan<char> meant)
    {
        if (Math.Abs(written.Length - meant.Length) > 1)
            return false;
        var same = written.CommonPrefixLength(meant);
        var rest = written[same..];
        var wanted = meant[same..];
        if (rest.IsEmpty || wanted.IsEmpty)
            return rest.Length + wanted.Length <= 1;
        if (rest.Length > wanted.Length)
            return rest[1..].SequenceEqual(wanted);
        if (rest.Length < wanted.Length)
            return rest.SequenceEqual(wanted[1..]);
        return rest[1..].SequenceEqual(wanted[1..])
            || rest.Length >= 2 && rest[0] == wanted[1] && rest[1] == wanted[0] && rest[2..].SequenceEqual(wanted[2..]);
    }
}
