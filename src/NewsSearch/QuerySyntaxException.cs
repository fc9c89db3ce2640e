using NewsSearch.Querying;

namespace NewsSearch;

/// <summary>A query cannot be read; <see cref="Error"/> says where, why, and what could be meant.</summary>
public sealed class QuerySyntaxException(QueryError error) : FormatException(error?.Message)
{
    /// <summary>Where the query goes wrong, why, and a rewrite that parses.</summary>
    public QueryError Error { get; } = error ?? throw new ArgumentNullException(nameof(error));
}
