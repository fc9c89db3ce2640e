using System.Collections.Frozen;

namespace NewsSearch.Analysis.Sentences;

/// <summary>
/// Words whose full stop does not end a sentence. Two kinds in <c>abbreviations.txt</c>: those always followed by a name or a
/// number ("Mr.", "No."), and those (marked *) that may also stand at a sentence's end ("Inc.", "U.S."), where the next
/// word decides: a word that commonly opens sentences ends it.
/// </summary>
internal sealed class Abbreviations
{
    private const int Longest = 12;

    public static readonly Abbreviations Shared = new();

    private readonly FrozenSet<string> _before;
    private readonly FrozenSet<string> _maybe;
    private readonly FrozenSet<string> _openers;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _beforeLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _maybeLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _openerLookup;

    private Abbreviations()
    {
        var lines = EmbeddedText.Lines("Analysis.Sentences.abbreviations.txt");
        _before = lines.Where(l => l[^1] != '*').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _maybe = lines.Where(l => l[^1] == '*').Select(l => l.TrimEnd('*').TrimEnd()).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _openers = EmbeddedText.Lines("Analysis.Sentences.sentence-openers.txt").ToFrozenSet(StringComparer.Ordinal);
        _beforeLookup = _before.GetAlternateLookup<ReadOnlySpan<char>>();
        _maybeLookup = _maybe.GetAlternateLookup<ReadOnlySpan<char>>();
        _openerLookup = _openers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the full stop at <paramref name="mark"/> belongs to an abbreviation, given where the next word starts.</summary>
    public bool Holds(string text, int sentenceStart, int mark, int next)
    {
        var start = mark;
        while (start > sentenceStart && mark - start < Longest && (char.IsLetter(text[start - 1]) || text[start - 1] is '.' && start < mark))
            start--;
        var word = text.AsSpan(start, mark - start);
        if (word.IsEmpty)
            return false;
        if (_beforeLookup.Contains(word))
            return true;
        var nextIsOpener = StartsLikeSentence(text, next);
        if (word.Length == 1 && char.IsUpper(word[0]))
            // "J. Smith": an initial, unless the sentence clearly goes on with another ("Plan B. The ...").
            return !nextIsOpener;
        if (_maybeLookup.Contains(word) || IsDotted(word))
            return !nextIsOpener;
        return false;
    }

    private bool StartsLikeSentence(string text, int at)
    {
        var end = at;
        if (end < text.Length && text[end] is '"' or '“' or '«')
            return true;
        while (end < text.Length && end - at < Longest && char.IsLetter(text[end]))
            end++;
        return _openerLookup.Contains(text.AsSpan(at, end - at));
    }

    /// <summary>Letters with full stops between them: "U.S", "a.m".</summary>
    private static bool IsDotted(ReadOnlySpan<char> word) => word.Length >= 3 && word[1] == '.';
}
