using System.CommandLine;
using NewsSearch.Contract.Options;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Arguments;

/// <summary>The language that a query is typed in.</summary>
internal sealed class DialectOption() : ChoiceOption<QueryDialect>(
    "--dialect",
    "The language of the query, if it comes from another system; its translation is shown.",
    Choices.Dialects)
{
    /// <summary>The dialect, our own if none is named.</summary>
    public QueryDialect Of(ParseResult typed) => typed.GetValue(this) ?? QueryDialect.NewsSearch;

    /// <summary>How many of the words must match if the command line does not say: in other systems all, without more to follow.</summary>
    public MatchMode? MatchOf(ParseResult typed) => Of(typed) == QueryDialect.NewsSearch ? null : MatchMode.All;
}
