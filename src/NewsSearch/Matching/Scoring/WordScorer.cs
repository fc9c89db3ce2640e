using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Bounds;
using NewsSearch.Ranking;

namespace NewsSearch.Matching.Scoring;

/// <summary>Goes through the documents that any term of a word is in. A word has a handful of terms, so the least is looked for afresh each time.</summary>
internal sealed class WordScorer(WordWeight weight, WordScorer.Postings[] postings, CombinedLengths lengths, SearchBudget budget) : Scorer(weight)
{
    private readonly float[] _frequencies = new float[weight.GroupCount];
    private int _document = -1;

    public override int DocID => _document;

    public override int Freq => (int)Math.Max(1, _frequencies.Max());

    /// <summary>Combined length of the current document, encoded.</summary>
    public byte Length => lengths.Of(_document);

    /// <summary>Combined frequency of a group in the current document, after <see cref="GetScore"/>.</summary>
    public float Frequency(int group) => _frequencies[group];

    public override int NextDoc() => Advance(_document + 1);

    public override int Advance(int target)
    {
        budget.Tick();
        var least = NO_MORE_DOCS;
        foreach (var list in postings)
        {
            var doc = list.Docs.DocID;
            if (doc < target)
                doc = doc + 1 == target ? list.Docs.NextDoc() : list.Docs.Advance(target);
            if (doc < least)
                least = doc;
        }
        return _document = least;
    }

    public override float GetScore()
    {
        Array.Clear(_frequencies);
        foreach (var list in postings)
            if (list.Docs.DocID == _document)
                _frequencies[list.Group] += list.Weight * list.Docs.Freq;
        var length = lengths.Of(_document);
        var score = 0f;
        for (var g = 0; g < _frequencies.Length; g++)
            if (_frequencies[g] > 0)
                score += weight.GroupScore(g, _frequencies[g], length);
        return score;
    }

    public override long GetCost()
    {
        long cost = 0;
        foreach (var list in postings)
            cost += list.Docs.GetCost();
        return cost;
    }

    internal readonly record struct Postings(DocsEnum Docs, int Group, float Weight);
}
