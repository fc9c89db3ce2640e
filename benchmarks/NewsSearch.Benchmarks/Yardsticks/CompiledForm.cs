using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>What NewsSearch asks of its index for a query.</summary>
internal static class CompiledForm
{
    public static TimeFrame Times { get; } = new(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);

    public static QueryNode TreeOf(string query) =>
        QueryParser.Parse(query).Tree ?? throw new ArgumentException("The query cannot be read.", nameof(query));

    public static Query Of(QueryNode tree, MatchMode match, IndexReader reader) =>
        new QueryCompiler(reader, tree, Times, match).Compile().Query;
}
