using System.CommandLine;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Arguments;

/// <summary>The words of a query: joined with blanks; <c>-</c> alone reads them from standard input.</summary>
internal sealed class QueryArgument : Argument<string[]>
{
    public QueryArgument(string description)
        : base("QUERY")
    {
        Arity = ArgumentArity.ZeroOrMore;
        Description = description + " A single - reads it from standard input.";
    }

    /// <summary>The language that the query is in.</summary>
    public DialectOption Dialect { get; } = new();

    /// <summary>Adds the words and their dialect to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(this);
        verb.Add(Dialect);
    }

    /// <summary>The query as typed.</summary>
    public async Task<string> TextAsync(ParseResult typed, CancellationToken cancellationToken)
    {
        var words = typed.GetValue(this) ?? [];
        if (words is not ["-"])
            return string.Join(' ', words);
        // A longer one is read so far that the parser sees it is too long; a line break behind it does not count.
        var limit = QueryParserOptions.Default.MaxLength + 2;
        return (await Shell.ReadInputAsync(limit, cancellationToken)).TrimEnd('\r', '\n');
    }

    /// <summary>The query, read.</summary>
    /// <exception cref="QueryFailureException">It cannot be read.</exception>
    public async Task<ParsedQuery> ReadAsync(ParseResult typed, CancellationToken cancellationToken)
    {
        var text = await TextAsync(typed, cancellationToken);
        var parsed = QueryParser.Parse(text, Dialect.Of(typed));
        return parsed.Success ? parsed : throw new QueryFailureException(text, parsed.Error);
    }
}
