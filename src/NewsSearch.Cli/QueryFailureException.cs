using NewsSearch.Querying;

namespace NewsSearch.Cli;

/// <summary>The query of the command line cannot be read.</summary>
internal sealed class QueryFailureException(string query, QueryError error) : Exception(error.Message)
{
    public string Query { get; } = query;

    public QueryError Error { get; } = error;
}
