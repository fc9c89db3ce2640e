using Lucene.Net.Search;
using NewsSearch.Matching.Positions;

namespace NewsSearch.Matching.Compilation;

/// <summary>A query tree made ready for one state of the index.</summary>
internal sealed record CompiledQuery
{
    public required Query Query { get; init; }

    /// <summary>What to look for when marking matches in a text.</summary>
    public required IReadOnlyList<PositionPattern> Highlights { get; init; }

    public required IReadOnlyList<QueryPart> Parts { get; init; }

    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Whether anything in it ranks; a query of filters alone gives the newest stories first.</summary>
    public required bool Ranks { get; init; }
}
