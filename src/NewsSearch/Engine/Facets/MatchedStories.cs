using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine.Facets;

/// <summary>The stories that a query finds, segment by segment, without an order. One thread.</summary>
internal sealed class MatchedStories(SearchBudget budget) : ICollector
{
    private FixedBitSet _stories = null!;

    public List<(AtomicReaderContext Segment, FixedBitSet Stories)> Segments { get; } = [];

    public long Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Those of a run; what was found until its budget was spent.</summary>
    public static MatchedStories Of(QueryRun run, Query query)
    {
        var found = new MatchedStories(run.Budget);
        run.Visit(query, run.Stories, found);
        return found;
    }

    /// <summary>All that a run looks among.</summary>
    public static MatchedStories All(QueryRun run)
    {
        var all = new MatchedStories(run.Budget);
        foreach (var leaf in run.Searcher.IndexReader.Leaves)
        {
            var stories = run.Stories.BitsOf(leaf.AtomicReader);
            if (leaf.AtomicReader.LiveDocs is { } live)
            {
                run.Budget.Take(stories.Length / 8);
                stories = stories.Clone();
                for (var doc = stories.Length == 0 ? -1 : stories.NextSetBit(0); doc >= 0; doc = doc + 1 < stories.Length ? stories.NextSetBit(doc + 1) : -1)
                {
                    run.Budget.Tick();
                    if (!live.Get(doc))
                        stories.Clear(doc);
                }
            }
            all.Segments.Add((leaf, stories));
            all.Count += stories.Cardinality;
        }
        return all;
    }

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        _stories.Set(doc);
        Count++;
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        budget.Take(context.AtomicReader.MaxDoc / 8);
        _stories = new FixedBitSet(context.AtomicReader.MaxDoc);
        Segments.Add((context, _stories));
    }
}
