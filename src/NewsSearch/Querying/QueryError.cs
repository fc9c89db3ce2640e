using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying;

/// <summary>Why a query could not be read, and one that can be.</summary>
/// <param name="Position">Where in the query text it went wrong, in UTF-16 units.</param>
/// <param name="Length">How much of the text is wrong; 0 where something is missing.</param>
/// <param name="Message">The cause in plain words, at most a few hundred characters, without control characters.</param>
/// <param name="Rewrite">A query near to what was typed that parses without error.</param>
public sealed record QueryError(int Position, int Length, string Message, string Rewrite)
{
    /// <summary>
    /// Two lines for a terminal: the part of the query around the error, at most 76 columns wide and free of control
    /// characters, and carets under what is wrong.
    /// </summary>
    /// <param name="query">The query text that was parsed.</param>
    public string ToCaret(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return CaretPrinter.Print(query, Position, Length);
    }
}
