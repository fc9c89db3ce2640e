using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>A <see cref="WordQuery"/> with the statistics of one state of the index.</summary>
internal sealed class WordWeight : Weight
{
    /// <summary>What finding a term in every segment counts of the budget.</summary>
    private const int StepsOfLookUp = 32;

    private readonly WordQuery _query;
    private readonly Bm25Weights _statistics;
    private readonly BoundTerm[] _terms;
    private readonly Bm25Term[] _scores;
    private readonly SearchBudget _budget;
    private float _boost = 1;

    public WordWeight(WordQuery query, IndexSearcher searcher)
    {
        _query = query;
        _budget = BoundedSearcher.BudgetOf(searcher);
        _statistics = CombinedStatistics.Of(searcher, query.LengthFields);
        _scores = new Bm25Term[query.Groups.Length];
        var terms = new List<BoundTerm>();
        for (var g = 0; g < query.Groups.Length; g++)
        {
            var documentFrequency = 0;
            foreach (var term in query.Groups[g].Terms)
            {
                _budget.Tick(StepsOfLookUp);
                var found = IndexTerms.Of(searcher.IndexReader).Find(searcher.IndexReader, term.Field, term.Term);
                if (found.DocFreq == 0)
                    continue;
                documentFrequency = Math.Max(documentFrequency, found.DocFreq);
                terms.Add(new BoundTerm(term, found, g));
            }
            // A term may be in more documents than the lengths' fields: a dateline is no part of a story's length.
            _scores[g] = _statistics.Term(Math.Min(documentFrequency, _statistics.Field.DocCount), query.Groups[g].Weight);
        }
        _terms = [.. terms];
    }

    public override Query Query => _query;

    /// <summary>Most documents that a term of the word is in: what the understood line counts.</summary>
    public int DocumentFrequency => _terms.Length == 0 ? 0 : _terms.Max(t => t.Found.DocFreq);

    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost) => _boost = norm * topLevelBoost * _query.Boost;

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
    {
        var postings = new List<WordScorer.Postings>(_terms.Length);
        foreach (var term in _terms)
        {
            if (term.Found.In(context.Ord) is not { } state)
                continue;
            var terms = context.AtomicReader.GetTerms(term.Term.Field).GetEnumerator();
            terms.SeekExact(new BytesRef(term.Term.Term), state);
            postings.Add(new WordScorer.Postings(terms.Docs(acceptDocs, null, DocsFlags.FREQS), term.Group, term.Term.Weight));
        }
        return postings.Count == 0
            ? null
            : new WordScorer(this, [.. postings], new CombinedLengths(context.AtomicReader, _query.LengthFields), _budget);
    }

    /// <summary>No document scores more.</summary>
    public double Most => _boost * _scores.Sum(s => (double)s.Weight);

    /// <summary>How many documents of a segment have the word, deleted ones included; null where more than one term finds it.</summary>
    public int? CountIn(AtomicReaderContext segment)
    {
        int? count = 0;
        foreach (var term in _terms)
            if (term.Found.In(segment.Ord) is { } state)
                count = count == 0 && term.Group == 0 && state is TermPostings postings ? postings.Entry.DocFreq
                    : term.Group > 0 && _query.Groups[term.Group].Within ? count : null;
        return count;
    }

    /// <summary>The word in a segment of our own format; false in any other, true and null where the segment has it not.</summary>
    public bool TryOpen(AtomicReaderContext segment, ICollection<IOpenedPostings> opened, out WordCursor? word)
    {
        word = null;
        var lengths = SegmentLengths.Of(segment.AtomicReader, _query.LengthFields);
        var groups = new List<PostingPlace>?[_scores.Length];
        foreach (var term in _terms)
        {
            if (term.Found.In(segment.Ord) is not { } state)
                continue;
            if (state is not TermPostings postings || term.Group > 0 && !_query.Groups[term.Group].Within)
                return false;
            (groups[term.Group] ??= new List<PostingPlace>(3)).Add(new PostingPlace(postings, term.Term.Weight));
        }
        if (groups[0] is not { } finding)
            return groups.All(g => g is null);
        var adding = new List<AddingGroup>(1);
        for (var g = 1; g < groups.Length; g++)
            if (groups[g] is { } places && Boosted(g) is var score)
                adding.Add(new AddingGroup(() => Open(places, score, lengths, opened), score));
        word = new WordCursor(Open(finding, Boosted(0), lengths, opened), Boosted(0), [.. adding], lengths);
        return true;
    }

    private static PostingCursor[] Open(List<PostingPlace> places, Bm25Term score, byte[] lengths, ICollection<IOpenedPostings> opened)
    {
        var cursors = new PostingCursor[places.Count];
        for (var i = 0; i < cursors.Length; i++)
        {
            var (postings, weight) = places[i];
            opened.Add(cursors[i] = new PostingCursor(postings, weight, score, lengths));
        }
        return cursors;
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (GetScorer(context, context.AtomicReader.LiveDocs) is not WordScorer scorer || scorer.Advance(doc) != doc)
            return new ComplexExplanation(false, 0, "no match of " + _query);
        var result = new ComplexExplanation(true, scorer.GetScore(), "sum of:");
        for (var g = 0; g < _query.Groups.Length; g++)
            if (scorer.Frequency(g) > 0)
                result.AddDetail(Explain(context, doc, g, scorer.Frequency(g), scorer.Length));
        return result;
    }

    private FactorExplanation Explain(AtomicReaderContext context, int doc, int group, float frequency, byte length)
    {
        var terms = _terms.Where(t => t.Group == group).ToList();
        return new FactorExplanation(GroupScore(group, frequency, length))
        {
            Words = [.. terms.Select(t => t.Term.Term).Distinct()],
            Occurrences = [.. terms.SelectMany(t => Occurrences(t.Term, context, doc)).Where(o => o.Count > 0)],
            Frequency = frequency,
            Weight = _boost * _query.Groups[group].Weight,
            Rarity = _scores[group].Weight / _query.Groups[group].Weight,
            Documents = terms.Max(t => t.Found.DocFreq),
            AllDocuments = _statistics.Field.DocCount,
            Saturation = _statistics.Saturation(frequency, length),
            Length = LengthEncoding.Decode(length),
            AverageLength = _statistics.Field.AverageLength,
        };
    }

    private static IEnumerable<(string Field, int Count, float Weight)> Occurrences(WeightedTerm term, AtomicReaderContext context, int doc)
    {
        var documents = context.AtomicReader.GetTermDocsEnum(new Term(term.Field, term.Term));
        var frequency = documents is not null && documents.Advance(doc) == doc ? documents.Freq : 0;
        return term.Field == FieldNames.RankedStem && frequency > 0
            ? RankedOccurrences.Of(context.AtomicReader, doc, term.Term, frequency)
            : [(term.Field, frequency, term.Weight)];
    }

    private Bm25Term Boosted(int group) => _boost == 1 ? _scores[group] : _statistics.Term(_scores[group].Weight, _boost);

    public float GroupScore(int group, float frequency, byte length) => _boost * _scores[group].Score(frequency, length);

    public int GroupCount => _query.Groups.Length;

    /// <summary>Where the postings of a term are in a segment, and what an occurrence counts.</summary>
    private readonly record struct PostingPlace(TermPostings Postings, float Weight);

    private sealed record BoundTerm(WeightedTerm Term, FoundTerm Found, int Group);
}
