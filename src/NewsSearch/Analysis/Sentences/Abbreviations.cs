using System.Collections.Frozen;

namespace NewsSearch.Analysis.Sentences;

/// <summary>
/// Tells a full stop that belongs to an abbreviation or an initial from one that ends a sentence. The kinds of
/// abbreviations stand in <c>abbreviations.txt</c>. Thread-safe.
/// </summary>
internal sealed class Abbreviations
{
    /// <summary>Longer runs of letters and dots are no abbreviation; it also bounds the look back.</summary>
    private const int Longest = 12;

    public static readonly Abbreviations Shared = new();

    private readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _kinds;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openers = Words("sentence-openers.txt");
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _timeWords = Words("time-words.txt");

    private Abbreviations()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("Analysis.Sentences.abbreviations.txt"))
        {
            var columns = line.Split(' ');
            var kind = columns.Length == 1 ? AbbreviationKind.Inside : columns[1] switch
            {
                "*" => AbbreviationKind.Either,
                "#" => AbbreviationKind.BeforeNumber,
                ":" => AbbreviationKind.TimeOfDay,
                _ => throw new InvalidOperationException($"An abbreviation is of no known kind: '{line}'."),
            };
            kinds[columns[0]] = kind;
            // A capital alone is an initial, whatever it is short for in lower case.
            if (columns[0].Length > 1)
                kinds.TryAdd(columns[0].ToUpperInvariant(), kind);
        }
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the full stop at <paramref name="mark"/> belongs to an abbreviation, given where the next word starts.</summary>
    public bool Holds(string text, int sentenceStart, int mark, int next)
    {
        var start = mark;
        while (start > sentenceStart && mark - start < Longest && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' or '\'' && start < mark))
            start--;
        var word = text.AsSpan(start, mark - start).TrimStart('\'');
        if (word.IsEmpty)
            // "1. Peace talks": the number of a list.
            return mark - sentenceStart is > 0 and <= 3 && IsNumber(text.AsSpan(sentenceStart, mark - sentenceStart));
        if (_kinds.TryGetValue(word, out var kind))
            return kind switch
            {
                AbbreviationKind.Inside => true,
                AbbreviationKind.BeforeNumber => char.IsDigit(text[next]),
                AbbreviationKind.TimeOfDay => _timeWords.Contains(WordAt(text, next)) || !char.IsLetter(text[next]),
                _ => !OpensSentence(text, next, true),
            };
        // "J. Smith" is an initial; "Plan B. The talks" is none. A letter behind a digit or a hyphen is none either.
        if (word.Length == 1)
            return char.IsUpper(word[0]) && (IsInitial(text, next) || !OpensSentence(text, next, true)) && !(start > 0 && text[start - 1] is '-' or >= '0' and <= '9');
        return IsDotted(word) && !OpensSentence(text, next, false);
    }

    /// <summary>Whether an abbreviation's next word shows that the name goes on: "Yahoo! Inc.".</summary>
    public static bool GoesOn(string text, int next) => WordAt(text, next) is "Inc" or "Corp" or "Ltd" or "Co";

    /// <summary>
    /// Whether the words at <paramref name="at"/> commonly open a sentence. An opening quotation mark does so by itself
    /// behind most abbreviations, but not behind "U.S.", which is often an adjective.
    /// </summary>
    private bool OpensSentence(string text, int at, bool quoteOpens)
    {
        var start = at;
        while (start < text.Length && start - at < 3 && text[start] is '"' or '“' or '«' or '(' or '[')
            start++;
        if (start > at && quoteOpens && text[at] is '"' or '“' or '«')
            return true;
        return _openers.Contains(WordAt(text, start));
    }

    private static bool IsInitial(string text, int at) => at + 1 < text.Length && char.IsUpper(text[at]) && text[at + 1] == '.';

    private static ReadOnlySpan<char> WordAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Longest + 4 && (char.IsLetter(text[end]) || text[end] is '\'' && end > at))
            end++;
        return text.AsSpan(at, end - at);
    }

    /// <summary>Letters with full stops between them: "U.S", "a.m", "J.K".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word) => word.Length >= 3 && word[1] == '.' && char.IsLetter(word[0]);

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string list) =>
        EmbeddedText.Lines("Analysis.Sentences." + list).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
