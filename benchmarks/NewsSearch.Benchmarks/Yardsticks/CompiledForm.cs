using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>What NewsSearch asks of its index for a query.</summary>
internal static class CompiledForm
{
    public static TimeFrame Times { get; } = new(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);

    /// <summary>How NewsSearch scores it: the constants of BM25 go by the number of words.</summary>
    public static NewsSimilarity SimilarityOf(QueryNode tree) => new(Bm25Parameters.ForWords(Relaxation.BareWords(tree).Count));

    public static QueryNode TreeOf(string query) =>
        QueryParser.Parse(query).Tree ?? throw new ArgumentException("The query cannot be read.", nameof(query));

    public static Query Of(QueryNode tree, MatchMode match, IndexReader reader) =>
        new QueryCompiler(reader, tree, Times, match).Compile().Query;
}
