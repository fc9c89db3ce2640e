using NewsSearch.Analysis.Names;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>What was typed so far: whole words, and the start of one more. Immutable.</summary>
internal sealed class TypedWords
{
    /// <summary>Longer than any name; what is behind that is not read.</summary>
    private const int Longest = 120;

    /// <summary>Spellings in the other script that are tried.</summary>
    private const int MostSpellings = 4;

    private TypedWords(string[] words, IReadOnlyList<string> last)
    {
        Words = words;
        Last = last;
    }

    /// <summary>The words, folded, with the last, which may be the start of one.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The start of the last word: as typed, and in the other script.</summary>
    public IReadOnlyList<string> Last { get; }

    /// <summary>Null where nothing was typed that a word could start with.</summary>
    public static TypedWords? Of(string prefix)
    {
        string[] words = [.. TextAnalyzer.Analyze(prefix.AsSpan(0, Math.Min(prefix.Length, Longest))).Terms()];
        return words.Length == 0 ? null : new TypedWords(words, [words[^1], .. NameSpellings.ByRule(words[^1]).Take(MostSpellings)]);
    }

    /// <summary>Whether a name goes on from what was typed: has these words in a row, the last of them begun.</summary>
    public bool Begin(AnalyzedText name)
    {
        for (var at = 0; at + Words.Count <= name.Count; at++)
            if (BeginAt(name, at))
                return true;
        return false;
    }

    private bool BeginAt(AnalyzedText name, int at)
    {
        for (var i = 0; i < Words.Count - 1; i++)
            if (!name.Term(at + i).SequenceEqual(Words[i]))
                return false;
        foreach (var start in Last)
            if (name.Term(at + Words.Count - 1).StartsWith(start))
                return true;
        return false;
    }
}
