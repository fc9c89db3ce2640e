using System.CommandLine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Arguments;

/// <summary>The language that a query is typed in.</summary>
internal sealed class DialectOption() : ChoiceOption<QueryDialect>(
    "--dialect",
    "The language of the query, if it comes from another system; its translation is shown.",
    ("nexis", QueryDialect.Nexis),
    ("lucene", QueryDialect.Lucene),
    ("google", QueryDialect.Google),
    ("factiva", QueryDialect.Factiva),
    ("newssearch", QueryDialect.NewsSearch))
{
    /// <summary>The dialect, our own if none is named.</summary>
    public QueryDialect Of(ParseResult typed) => typed.GetValue(this) ?? QueryDialect.NewsSearch;

    /// <summary>How many of the words must match if the command line does not say: in other systems all, without more to follow.</summary>
    public MatchMode? MatchOf(ParseResult typed) => Of(typed) == QueryDialect.NewsSearch ? null : MatchMode.All;
}
