using Lucene.Net.Index;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Expansion;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Families;

/// <summary>
/// What stories gain by words that were made of those of the query: each counts as so much of a further occurrence of the
/// word itself, saturated together with it. One query, one thread.
/// </summary>
internal sealed class FamilyOccurrences
{
    private readonly BoundedSearcher _searcher;
    private readonly float _weight;
    private readonly Bm25Weights _statistics;
    private readonly List<Family> _families = [];

    /// <param name="searcher">The state of the index.</param>
    /// <param name="words">The words of the query.</param>
    /// <param name="weight">What an occurrence counts beside one of the word itself.</param>
    public FamilyOccurrences(BoundedSearcher searcher, IReadOnlyList<TellingWord> words, float weight)
    {
        _searcher = searcher;
        _weight = weight;
        _statistics = CombinedStatistics.Of(searcher, FieldWeights.Story);
        var families = new WordFamilies(searcher.IndexReader, searcher.Budget);
        List<(TellingWord Word, IReadOnlyList<string> Stems)> stems = [.. words.Select(w => (w, StemsOf(w.Pattern)))];
        // What the query has anyway adds nothing to another of its words.
        var asked = stems.SelectMany(s => s.Stems).ToHashSet(StringComparer.Ordinal);
        foreach (var (word, own) in stems)
        {
            List<string> others = [.. own.SelectMany(families.Of).Distinct(StringComparer.Ordinal).Where(asked.Add)];
            if (others.Count > 0)
                _families.Add(new Family(own, others, _statistics.Term(Math.Min(word.Rarity, others.Min(Rarity)), 1)));
        }
    }

    /// <summary>Whether there is any other word.</summary>
    public bool Any => _families.Count > 0;

    /// <summary>What each of the documents of a segment gains; given and told by rising number within the segment.</summary>
    public IEnumerable<Candidate> Gains(AtomicReaderContext context, int[] documents)
    {
        var gains = new float[documents.Length];
        var lengths = new CombinedLengths(context.AtomicReader, FieldWeights.Story);
        foreach (var family in _families)
            Add(context, family, lengths, documents, gains);
        for (var i = 0; i < documents.Length; i++)
            if (gains[i] > 0)
                yield return new Candidate(context.DocBase + documents[i], gains[i]);
    }

    private void Add(AtomicReaderContext context, Family family, CombinedLengths lengths, int[] documents, float[] gains)
    {
        var others = new float[documents.Length];
        if (!Count(context, family, family.Others, documents, others))
            return;
        var own = new float[documents.Length];
        Count(context, family, family.Own, documents, own);
        for (var i = 0; i < documents.Length; i++)
        {
            if (others[i] == 0)
                continue;
            var length = lengths.Of(documents[i]);
            gains[i] += family.Term.Score(own[i] + (_weight * others[i]), length) - (own[i] == 0 ? 0 : family.Term.Score(own[i], length));
        }
    }

    /// <summary>Adds up how often stems stand in documents, weighted by where; false for not at all.</summary>
    private bool Count(AtomicReaderContext context, Family family, IReadOnlyList<string> stems, int[] documents, float[] counts)
    {
        var any = false;
        var lengths = SegmentLengths.Of(context.AtomicReader, FieldWeights.Story);
        foreach (var stem in stems)
        {
            _searcher.Budget.Tick(32);
            var found = IndexTerms.Of(_searcher.IndexReader).Find(_searcher.IndexReader, FieldNames.RankedStem, stem);
            if (PostingCursor.TryOpen(context, found, family.Term, lengths) is not { } postings)
                continue;
            _searcher.Budget.Tick(documents.Length);
            for (var i = 0; i < documents.Length && postings.Advance(documents[i]) is not PostingCursor.End and var at; i++)
            {
                if (at != documents[i])
                    continue;
                counts[i] += postings.Frequency;
                any = true;
            }
            postings.Release();
        }
        return any;
    }

    /// <summary>A word of the query that no story has would count as the rarest of all.</summary>
    private float Rarity(string stem)
    {
        var documents = IndexTerms.Of(_searcher.IndexReader).Find(_searcher.IndexReader, FieldNames.RankedStem, stem).DocFreq;
        return _statistics.Field.InverseDocumentFrequency(Math.Min(documents, _statistics.Field.DocCount));
    }

    /// <summary>Words in any form have families; a form that was asked for as it is, a phrase or a pattern has none.</summary>
    private static IReadOnlyList<string> StemsOf(PositionPattern pattern) => pattern is SlotPattern slot && slot.Alternatives.All(t => !t.Exact)
        ? [.. slot.Alternatives.Select(t => WordStems.Stem(t.Term).ToString()).Distinct(StringComparer.Ordinal)]
        : [];

    /// <param name="Own">The stems of a word of the query, those of its spellings too.</param>
    /// <param name="Others">The stems of words of the same family.</param>
    /// <param name="Term">What occurrences of the word score.</param>
    private readonly record struct Family(IReadOnlyList<string> Own, IReadOnlyList<string> Others, Bm25Term Term);
}
