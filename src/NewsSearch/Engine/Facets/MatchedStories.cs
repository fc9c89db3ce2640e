using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Engine.Facets;

/// <summary>The stories that a query finds, segment by segment, without an order, and which of them are copies. One thread.</summary>
internal sealed class MatchedStories
{
    private readonly QueryRun _run;
    private readonly List<SegmentStories> _segments = [];

    private MatchedStories(QueryRun run) => _run = run;

    public IReadOnlyList<SegmentStories> Segments => _segments;

    public long Count { get; private set; }

    /// <summary>How many of them are copies of earlier ones.</summary>
    public long Copies => _segments.Sum(s => s.Copies is null ? 0 : FixedBitSet.IntersectionCount(s.Found, s.Copies));

    /// <summary>Those of a run; what was found until its budget was spent.</summary>
    public static MatchedStories Of(QueryRun run, Query query)
    {
        var found = new MatchedStories(run);
        run.Documents.Visit(query, run.Stories, found.Add);
        return found;
    }

    /// <summary>All that a run looks among.</summary>
    public static MatchedStories All(QueryRun run)
    {
        var all = new MatchedStories(run);
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
            all.Add(leaf, stories);
        }
        return all;
    }

    private void Add(AtomicReaderContext segment, FixedBitSet stories)
    {
        _segments.Add(new SegmentStories(segment, stories, _run.Grouped?.CopiesIn(segment)));
        Count += stories.Cardinality;
    }
}
