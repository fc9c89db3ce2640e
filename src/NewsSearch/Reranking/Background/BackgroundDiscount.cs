using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Positions;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Reranking.Background;

/// <summary>
/// How much of a story's score stays when words in recurring sentences count a fifth: of the words of the query, each by its
/// rarity and its saturated frequency as BM25 has it, what is left of their sum. One query, one thread.
/// </summary>
internal sealed class BackgroundDiscount
{
    /// <summary>What a word in background counts against one elsewhere.</summary>
    private const float BackgroundWeight = 0.2f;

    /// <summary>Where less than this part of the words is a story's own, it is a copy or a version of others, not one that carries background.</summary>
    private const float LeastOwn = 0.25f;

    private static readonly TextField[] s_heads = [new(FieldNames.Headline, FieldWeights.Headline), new(FieldNames.Subheadline, FieldWeights.Subheadline)];

    private readonly BoundedSearcher _searcher;
    private readonly IReadOnlyList<TellingWord> _words;
    private readonly Bm25Weights _statistics;
    private readonly Dictionary<int, float> _retained = [];
    private readonly SpanList _places;
    private readonly StoryMap _map = new();
    private readonly BytesRef _bytes = new();
    // By segment, which is asked for a column once and not for every story.
    private readonly BinaryDocValues?[] _prints;
    private readonly BinaryDocValues?[] _maps;

    /// <param name="searcher">The state of the index.</param>
    /// <param name="words">The words of the query.</param>
    public BackgroundDiscount(BoundedSearcher searcher, IReadOnlyList<TellingWord> words)
    {
        _searcher = searcher;
        _words = words;
        _statistics = CombinedStatistics.Of(searcher, FieldWeights.Story);
        _places = new SpanList(searcher.Budget);
        _prints = new BinaryDocValues?[searcher.IndexReader.Leaves.Count];
        _maps = new BinaryDocValues?[searcher.IndexReader.Leaves.Count];
    }

    /// <summary>The sentences found in many of the stories that were looked at.</summary>
    public RecurringSentences Recurring { get; } = new();

    /// <summary>Whether a story was looked at.</summary>
    public bool Knows(int document) => _retained.ContainsKey(document);

    /// <summary>The part of its score that stays, above 0; 1 for a story without background.</summary>
    public float RetainedOf(int document) => _retained.GetValueOrDefault(document, 1);

    /// <summary>The stories that lose by it.</summary>
    public IEnumerable<int> Discounted => _retained.Where(r => r.Value < 1).Select(r => r.Key);

    /// <summary>Looks at stories; true where one of them carries background.</summary>
    public bool Look(IEnumerable<int> documents)
    {
        var leaves = _searcher.IndexReader.Leaves;
        int[] sorted = [.. documents.Order()];
        // All are counted before the first is weighed.
        var prints = new Dictionary<int, uint[]>(sorted.Length);
        foreach (var document in sorted)
        {
            _searcher.Budget.Tick(32);
            var own = PrintsOf(leaves[ReaderUtil.SubIndex(document, leaves)], document);
            Recurring.Add(own);
            prints.Add(document, own);
            _retained[document] = 1;
        }
        if (!Recurring.Any)
            return false;
        var found = false;
        foreach (var segment in sorted.GroupBy(d => ReaderUtil.SubIndex(d, leaves)))
            found |= Weigh(leaves[segment.Key], segment, prints);
        return found;
    }

    private uint[] PrintsOf(AtomicReaderContext context, int document) => Read(_prints[context.Ord] ??= context.AtomicReader.GetBinaryDocValues(FieldNames.SentencePrints), document - context.DocBase)
        ? MemoryMarshal.Cast<byte, uint>(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length)).ToArray()
        : [];

    private bool Read(BinaryDocValues? values, int document)
    {
        values?.Get(document, _bytes);
        return values is not null && _bytes.Length > 0;
    }

    private bool Weigh(AtomicReaderContext context, IEnumerable<int> documents, Dictionary<int, uint[]> prints)
    {
        using var rented = new RentedPositions(_searcher.IndexReader, context);
        var heads = s_heads.Select(field => (field.Weight, Bound: Bind(context, field.Name, rented))).ToArray();
        var body = Bind(context, FieldNames.Body, rented);
        var lengths = new CombinedLengths(context.AtomicReader, FieldWeights.Story);
        var found = false;
        foreach (var document in documents)
        {
            if (Background(context, document, prints[document]) is not { } background)
                continue;
            var local = document - context.DocBase;
            float all = 0, left = 0;
            for (var w = 0; w < _words.Count; w++)
            {
                var own = heads.Sum(h => h.Weight * Places(h.Bound[w], local).Length);
                var behind = 0f;
                foreach (var place in Places(body[w], local))
                {
                    if (background[_map.SentenceOf(place.Start)])
                        behind += FieldWeights.Body;
                    else
                        own += place.Start < _map.LedeEnd ? FieldWeights.Body + FieldWeights.Lede : FieldWeights.Body;
                }
                var length = lengths.Of(local);
                all += _words[w].Rarity * _statistics.Saturation(own + behind, length);
                left += _words[w].Rarity * _statistics.Saturation(own + (BackgroundWeight * behind), length);
            }
            if (left < all)
                _retained[document] = left / all;
            found |= left < all;
        }
        return found;
    }

    /// <summary>Which sentences of a story are background; null for none. Leaves its map behind.</summary>
    private bool[]? Background(AtomicReaderContext context, int document, uint[] prints)
    {
        var background = new bool[prints.Length];
        for (var i = 0; i < prints.Length; i++)
            background[i] = Recurring.Contains(prints, i);
        if (!background.Contains(true) || !Read(_maps[context.Ord] ??= context.AtomicReader.GetBinaryDocValues(FieldNames.Map), document - context.DocBase))
            return null;
        StoryMapCodec.Read(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length), _map);
        var own = _map.WordCount;
        for (var i = 0; i < prints.Length; i++)
            own -= background[i] ? _map.EndOfSentence(i) - _map.SentenceStarts[i] : 0;
        return own < LeastOwn * _map.WordCount ? null : background;
    }

    private BoundPattern?[] Bind(AtomicReaderContext context, string field, RentedPositions rented)
    {
        var binder = new PatternBinder(context.AtomicReader, field, null, _searcher.Budget, rented);
        return [.. _words.Select(w => binder.Bind(w.Pattern))];
    }

    private ReadOnlySpan<PositionSpan> Places(BoundPattern? word, int document)
    {
        _places.Clear();
        if (word is not null && (word.Document < document ? word.Advance(document) : word.Document) == document)
            word.Collect(null, _places);
        return _places.Spans;
    }
}
