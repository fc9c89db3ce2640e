using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Positions;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>A <see cref="PatternQuery"/> with the statistics of one state of the index.</summary>
internal sealed class PatternWeight : Weight
{
    private readonly PatternQuery _query;
    private readonly Bm25Weights? _statistics;
    private readonly Bm25Term _term;
    private readonly SearchBudget _budget;
    private float _boost = 1;

    public PatternWeight(PatternQuery query, IndexSearcher searcher)
    {
        _query = query;
        _budget = BoundedSearcher.BudgetOf(searcher);
        _budget.Tick();
        if (query.LengthFields.Count == 0)
            return;
        _statistics = CombinedStatistics.Of(searcher, query.LengthFields);
        _term = _statistics.Term(IdfOf(query.Pattern, searcher.IndexReader), 1);
    }

    public override Query Query => _query;

    /// <summary>Scores what is scored by it.</summary>
    public Bm25Term Boosted => _boost == 1 ? _term : _statistics!.Term(_term.Weight, _boost);

    /// <summary>No document scores more.</summary>
    public double Most => _statistics is null ? _boost : (double)_boost * _term.Weight;

    public override float GetValueForNormalization() => 1;

    public override void Normalize(float norm, float topLevelBoost) => _boost = norm * topLevelBoost * _query.Boost;

    public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) => GetScorer(context, acceptDocs, null);

    /// <summary>Goes through all documents that match, deleted ones included where positions are rented.</summary>
    /// <param name="context">The segment.</param>
    /// <param name="acceptDocs">Documents that count; null for all.</param>
    /// <param name="rented">What reads positions; the scorer is good until they are given back. Null for readers of its own.</param>
    public PatternScorer? GetScorer(AtomicReaderContext context, IBits? acceptDocs, RentedPositions? rented)
    {
        var reader = context.AtomicReader;
        var texts = new List<PatternScorer.Text>(_query.Channels.Length);
        foreach (var channel in _query.Channels)
            if (new PatternBinder(reader, channel.Field, acceptDocs, _budget, rented).Bind(_query.Pattern) is { } bound)
                texts.Add(new PatternScorer.Text(bound, channel, channel.MapField is null ? null : reader.GetBinaryDocValues(channel.MapField)));
        return texts.Count == 0
            ? null
            : new PatternScorer(this, [.. texts], new CombinedLengths(reader, _query.LengthFields), _query.Least, _budget);
    }

    public override Explanation Explain(AtomicReaderContext context, int doc)
    {
        if (GetScorer(context, context.AtomicReader.LiveDocs) is not PatternScorer scorer || scorer.Advance(doc) != doc)
            return new ComplexExplanation(false, 0, "no match of " + _query);
        if (_statistics is null)
            return new ComplexExplanation(true, scorer.GetScore(), "constant");
        return new FactorExplanation(scorer.GetScore())
        {
            Words = [.. _query.Pattern.Terms.Select(t => t.Term.Split(FieldNames.ExactSeparator)[^1]).Distinct()],
            Occurrences = scorer.Occurrences(),
            Frequency = scorer.Frequency,
            Weight = _boost,
            Rarity = _term.Weight,
            AllDocuments = _statistics.Field.DocCount,
            Saturation = _statistics.Saturation(scorer.Frequency, scorer.Length),
            Length = LengthEncoding.Decode(scorer.Length),
            AverageLength = _statistics.Field.AverageLength,
        };
    }

    public float Score(float frequency, byte length) => _statistics is null ? _boost : _boost * _term.Score(frequency, length);

    /// <summary>The sum over the words; of words that stand for each other the most frequent counts.</summary>
    private float IdfOf(PositionPattern pattern, IndexReader reader) => pattern switch
    {
        SlotPattern slot => SlotIdf(slot, reader),
        PhrasePattern phrase => phrase.Parts.Sum(s => IdfOf(s, reader)),
        UnchangedPattern unchanged => IdfOf(new SlotPattern(unchanged.Term), reader),
        AnyPattern any => any.Choices.Min(c => IdfOf(c, reader)),
        NearPattern near => IdfOf(near.Left, reader) + (near.Negated ? 0 : IdfOf(near.Right, reader)),
        _ => 0,
    };

    private float SlotIdf(SlotPattern slot, IndexReader reader)
    {
        var documents = _query.Channels.Max(c => slot.Alternatives.Select(t => DocumentFrequency(reader, c.Field, t)).DefaultIfEmpty().Max());
        return _statistics!.Field.InverseDocumentFrequency(Math.Min(documents, _statistics.Field.DocCount));
    }

    private static int DocumentFrequency(IndexReader reader, string field, SlotTerm term) =>
        IndexTerms.Of(reader).Find(reader, term.Exact ? field + FieldNames.ExactSuffix : field, term.Term).DocFreq;
}
