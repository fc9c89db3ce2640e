using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Quotes;

/// <summary>The quotes of the stories that a query matches and a filter lets through.</summary>
internal sealed class QuotesOfStoriesFilter(IndexSearcher searcher, Query stories, StoryFilter among) : Filter
{
    private readonly Weight _weight = searcher.CreateNormalizedWeight(stories);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var boundary = StoryBits.Of(reader);
        var matching = among.BitsOf(reader);
        var budget = BoundedSearcher.BudgetOf(searcher);
        var quotes = FilterBits.Make(reader, budget);
        if (_weight.GetScorer(context, reader.LiveDocs) is { } scorer)
            for (var story = scorer.NextDoc(); story != DocIdSetIterator.NO_MORE_DOCS; story = scorer.NextDoc())
            {
                budget.Tick();
                if (matching.Get(story))
                    Add(quotes, boundary, story);
            }
        return BitsFilteredDocIdSet.Wrap(quotes, acceptDocs);
    }

    /// <summary>A story's quotes stand between the story before it and itself.</summary>
    private static void Add(FixedBitSet quotes, FixedBitSet boundary, int story)
    {
        var first = story == 0 ? 0 : boundary.PrevSetBit(story - 1) + 1;
        if (first < story)
            quotes.Set(first, story);
    }
}
