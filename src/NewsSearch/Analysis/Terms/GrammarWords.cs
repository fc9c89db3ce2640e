using System.Collections.Frozen;

namespace NewsSearch.Analysis.Terms;

/// <summary>Words of English and Russian grammar: articles, pronouns, prepositions, conjunctions, auxiliaries. Thread-safe.</summary>
internal static class GrammarWords
{
    private static readonly FrozenSet<string> s_words = EmbeddedText.Lines("Analysis.Terms.grammar-words.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded term is one.</summary>
    public static bool Contains(ReadOnlySpan<char> term) => s_lookup.Contains(term);

    /// <summary>Whether a word of a text is one as it was written: WHO and IT in capitals are none, The is.</summary>
    public static bool Contains(AnalyzedText text, int position) =>
        Contains(text.Term(position)) && (text.Term(position).Length < 2 || !text.Written(position)[1..].ContainsAnyInRange('A', 'Z'));
}
