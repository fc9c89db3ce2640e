using Lucene.Net.Index;
using Lucene.Net.Tartarus.Snowball.Ext;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Expansion;

/// <summary>
/// The English words of an index that were made of one: suppress, suppression, suppressive. Snowball's rules tell, which
/// also join some that have nothing to do with each other, organ and organization: good enough to rank by, not to
/// match by. One search, one thread; the index keeps what was found for the next.
/// </summary>
/// <param name="reader">The state of the index.</param>
/// <param name="budget">Bounds how much of its dictionary is walked through.</param>
internal sealed class WordFamilies(IndexReader reader, SearchBudget budget)
{
    /// <summary>Shorter beginnings are those of hundreds of words, few of them of one family.</summary>
    private const int ShortestBeginning = 4;

    /// <summary>Words with one beginning that are looked at.</summary>
    private const int MostWords = 512;

    private readonly EnglishStemmer _rules = new();
    private readonly Vocabulary _vocabulary = new(reader, budget);

    /// <summary>The stems of the other words, in alphabetical order; none for what is no English word.</summary>
    /// <param name="stem">A stem as indexed.</param>
    public IReadOnlyList<string> Of(string stem)
    {
        if (!IsWord(stem) || Root(stem) is not { Length: >= ShortestBeginning } root)
            return [];
        // The rules write y as i and leave or take an e at the end, so no member need begin with the whole root.
        var beginning = root[^1] is 'i' or 'e' ? root[..^1] : root;
        if (beginning.Length < ShortestBeginning)
            return [];
        return IndexTerms.Of(reader).Run(
            FieldNames.RankedStem, stem,
            () => _vocabulary.StartingWith(FieldNames.RankedStem, beginning).Take(MostWords)
                .Where(other => other != stem && IsWord(other) && Root(other) == root),
            budget);
    }

    private static bool IsWord(string stem) => !stem.AsSpan().ContainsAnyExceptInRange('a', 'z');

    private string Root(string word)
    {
        _rules.SetCurrent(word);
        _rules.Stem();
        return _rules.Current;
    }
}
