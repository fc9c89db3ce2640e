using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Positions;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Nearness;

/// <summary>
/// What the words of a query gain by standing near each other: for every two of them the places where they are neighbours,
/// each counting by the inverse root of the distance, saturated as BM25 saturates a frequency, times the mean of their
/// rarities. In the order of the query a place counts in full, against it half. One query, one thread.
/// </summary>
/// <remarks>After Büttcher, Clarke and Lushman, Term Proximity Scoring for Ad-Hoc Retrieval, SIGIR 2006.</remarks>
internal sealed class PairNearness
{
    /// <summary>Words of a long query beyond these are not looked at: pairs grow with the square.</summary>
    public const int MostWords = 10;

    private const float AgainstTheOrder = 0.5f;

    /// <summary>Words further apart than this have nothing to do with each other.</summary>
    private const int Furthest = 8;

    private static readonly TextField[] s_texts = [new(FieldNames.Headline, FieldWeights.Headline), new(FieldNames.Body, FieldWeights.Body)];

    private readonly IReadOnlyList<TellingWord> _words;
    private readonly SpanList[] _places;
    private readonly float[] _near;
    private readonly Bm25Weights _statistics;
    private readonly BoundedSearcher _searcher;
    private readonly SearchBudget _budget;
    private readonly float _weight;

    /// <param name="searcher">The state of the index.</param>
    /// <param name="words">The words of the query, in order.</param>
    /// <param name="weight">What the gain counts.</param>
    public PairNearness(BoundedSearcher searcher, IEnumerable<TellingWord> words, float weight)
    {
        _searcher = searcher;
        _budget = searcher.Budget;
        _statistics = CombinedStatistics.Of(searcher, FieldWeights.Story);
        _words = [.. words.Take(MostWords)];
        // Pairs grow with the square of the words, what words add to a score only with their number.
        _weight = weight * 2 / Math.Max(1, _words.Count);
        _places = [.. _words.Select(_ => new SpanList(_budget))];
        _near = new float[_words.Count * _words.Count];
    }

    /// <summary>What each of the documents of a segment gains; given and told by rising number within the segment.</summary>
    public IEnumerable<Candidate> Gains(AtomicReaderContext context, int[] documents)
    {
        var near = new float[documents.Length][];
        using (var rented = new RentedPositions(_searcher.IndexReader, context))
        {
            foreach (var text in s_texts)
                Look(context, text, rented, documents, near);
        }
        var lengths = new CombinedLengths(context.AtomicReader, FieldWeights.Story);
        for (var i = 0; i < documents.Length; i++)
            if (near[i] is { } pairs && Gain(pairs, lengths.Of(documents[i])) is > 0 and var gain)
                yield return new Candidate(context.DocBase + documents[i], gain);
    }

    private void Look(AtomicReaderContext context, in TextField text, RentedPositions rented, int[] documents, float[][] near)
    {
        var binder = new PatternBinder(context.AtomicReader, text.Name, null, _budget, rented);
        var bound = _words.Select(w => binder.Bind(w.Pattern)).ToArray();
        for (var i = 0; i < documents.Length; i++)
        {
            var present = 0;
            for (var w = 0; w < bound.Length; w++)
            {
                _places[w].Clear();
                if (bound[w] is not { } word)
                    continue;
                if ((word.Document < documents[i] ? word.Advance(documents[i]) : word.Document) == documents[i])
                    word.Collect(null, _places[w]);
                present += _places[w].Count > 0 ? 1 : 0;
            }
            if (present > 1)
                AddPairs(near[i] ??= new float[_near.Length], text.Weight);
        }
    }

    private void AddPairs(float[] near, float weight)
    {
        for (var a = 0; a < _words.Count; a++)
            for (var b = a + 1; b < _words.Count; b++)
                if (_places[a].Count > 0 && _places[b].Count > 0)
                    near[(a * _words.Count) + b] += weight * Near(_places[a].Spans, _places[b].Spans);
    }

    /// <summary>Both lists in order: only neighbours, one of each, are looked at.</summary>
    private float Near(ReadOnlySpan<PositionSpan> first, ReadOnlySpan<PositionSpan> second)
    {
        var sum = 0f;
        int i = 0, j = 0;
        while (i < first.Length && j < second.Length)
        {
            _budget.Tick();
            var inOrder = first[i].Start < second[j].Start;
            var distance = inOrder ? second[j].Start - first[i].End + 1 : first[i].Start - second[j].End + 1;
            if (distance is > 0 and <= Furthest)
                sum += (inOrder ? 1 : AgainstTheOrder) / MathF.Sqrt(distance);
            if (inOrder)
                i++;
            else
                j++;
        }
        return sum;
    }

    private float Gain(float[] near, byte length)
    {
        var gain = 0f;
        for (var a = 0; a < _words.Count; a++)
            for (var b = a + 1; b < _words.Count; b++)
                if (near[(a * _words.Count) + b] is > 0 and var frequency)
                    gain += (_words[a].Rarity + _words[b].Rarity) / 2 * _statistics.Saturation(frequency, length);
        return _weight * gain;
    }
}
