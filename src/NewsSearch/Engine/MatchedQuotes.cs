using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Quotes;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Tells which quote of a story is the one that a query for quotes, <c>said()</c>, found it by. One thread.</summary>
internal sealed class MatchedQuotes
{
    private readonly BoundedSearcher _searcher;
    private readonly IReadOnlyList<Weight> _weights;

    public MatchedQuotes(QueryRun run)
    {
        _searcher = run.Searcher;
        _weights = Weights(run);
    }

    /// <summary>Whether a query asks for quotes.</summary>
    public static bool AreAskedFor(QueryNode query) => Said(query).Any();

    /// <summary>The best quote of the first said() that the story matches; null where it is found by none.</summary>
    public Quote? BestOf(int document, Article story)
    {
        if (_weights.Count == 0)
            return null;
        try
        {
            return _weights.Select(w => BestOf(w, document)).FirstOrDefault(ordinal => ordinal >= 0, -1) is >= 0 and var best && best < story.Quotes.Count ? story.Quotes[best] : null;
        }
        catch (BudgetSpentException)
        {
            return null;
        }
    }

    /// <summary>None where the time is up before all are there: what was found is shown without its quote.</summary>
    private IReadOnlyList<Weight> Weights(QueryRun run)
    {
        try
        {
            return [.. Said(run.Tree).Select(s => run.Compile(s, MatchMode.All).Query).OfType<QuotedInStoryQuery>().Select(q => _searcher.CreateNormalizedWeight(q.Quotes))];
        }
        catch (BudgetSpentException)
        {
            return [];
        }
    }

    private int BestOf(Weight weight, int document)
    {
        var leaf = _searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, _searcher.IndexReader.Leaves)];
        var story = document - leaf.DocBase;
        var first = story == 0 ? 0 : StoryBits.Of(leaf.AtomicReader).PrevSetBit(story - 1) + 1;
        if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is not { } scorer)
            return -1;
        var (best, score) = (-1, -1f);
        for (var quote = scorer.Advance(first); quote < story; quote = scorer.NextDoc())
            if (scorer.GetScore() is var found && found > score)
                (best, score) = (quote, found);
        return best < 0 ? -1 : (int)leaf.AtomicReader.GetNumericDocValues(FieldNames.QuoteOrdinal).Get(best);
    }

    private static IEnumerable<SaidNode> Said(QueryNode node) => node switch
    {
        SaidNode said => [said],
        FieldNode field when field.Field == QueryFields.Quote => [new SaidNode(null, field.Child)],
        AndNode or OrNode or BoostNode => node.Children.SelectMany(Said),
        _ => [],
    };
}
