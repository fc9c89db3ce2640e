using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Engine;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>
/// What NewsSearch does between a compiled query and ids: the best documents, their scores and how many match. That is all that
/// a plain index is asked for, which is given a ready query, too.
/// </summary>
internal sealed class FoundDocuments : IDisposable
{
    private readonly NewsDirectory _directory;
    private readonly DirectoryReader _reader;

    public FoundDocuments(string folder)
    {
        _directory = new NewsDirectory(IndexFolder.SegmentsOf(folder));
        _reader = IndexFolder.Open(folder, _directory);
    }

    /// <summary>A query made ready.</summary>
    public (Query Query, NewsSimilarity Similarity) Ready(string query, MatchMode match)
    {
        var tree = CompiledForm.TreeOf(query);
        return (CompiledForm.Of(tree, match, _reader), CompiledForm.SimilarityOf(tree));
    }

    /// <summary>The best documents, and how many match, exact up to a bound; that which a page has by itself.</summary>
    public (ScoreDoc[] Best, long Total) Best((Query Query, NewsSimilarity Similarity) ready, int top, long counted = SearchRequest.UsualCount) =>
        Retrieval(ready).BestAndCount(top, null, counted);

    /// <summary>The newest documents, and how many match, exact up to a bound.</summary>
    public (ScoreDoc[] Found, long Total) Newest((Query Query, NewsSimilarity Similarity) ready, int top, long counted = SearchRequest.UsualCount) =>
        Retrieval(ready).ByTime(FieldNames.PublishedFrom, newestFirst: true, top, after: null, counted);

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private DocumentRetrieval Retrieval((Query Query, NewsSimilarity Similarity) ready) => new(
        new BoundedSearcher(_reader, ready.Similarity, new SearchBudget(SearchLimits.Whole, TimeProvider.System, CancellationToken.None)), ready.Query, StoryFilter.Everything);
}
