using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine;

/// <summary>How far the stories of an answer are counted, and what is told of their number.</summary>
internal sealed class MatchCount(SearchRequest request, CompiledQuery compiled)
{
    /// <summary>Null where they are counted to the end.</summary>
    private readonly long? _most = request.Facets.Count > 0 || !compiled.Ranks || IsSingleWord(request.Query.Tree!) ? null : request.Count;

    /// <summary>The number to tell, and whether it is exact.</summary>
    public (long Total, bool IsExact) Of(long found, bool complete) =>
        _most is { } most && found > most ? (most, false) : (found, complete);

    /// <summary>How far to count.</summary>
    public long Most => _most ?? long.MaxValue;

    /// <summary>Counts without ranking, not further than needed.</summary>
    public long Count(QueryRun run, Query query) => run.Documents.Count(query, run.Stories, Most);

    private static bool IsSingleWord(QueryNode tree) => tree switch
    {
        WordNode or ExactNode => true,
        FieldNode field => IsSingleWord(field.Child),
        BoostNode boost => IsSingleWord(boost.Child),
        _ => false,
    };
}
