using System.Globalization;
using NewsSearch.Querying.Dialects;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Parsing;

namespace NewsSearch.Querying;

/// <summary>
/// Reads what people type into a tree. Every text gives a result: a tree, or an error with its place, its cause and a
/// rewrite. Time and memory grow with the length of the text, which is bounded. Thread-safe.
/// </summary>
public static class QueryParser
{
    /// <summary>Reads a query within the usual bounds.</summary>
    /// <param name="text">Whatever was typed.</param>
    /// <exception cref="ArgumentNullException">There is no text at all.</exception>
    public static ParsedQuery Parse(string text) => Parse(text, null);

    /// <summary>Reads a query.</summary>
    /// <param name="text">Whatever was typed.</param>
    /// <param name="options">Bounds; <see cref="QueryParserOptions.Default"/> when null.</param>
    /// <exception cref="ArgumentNullException">There is no text at all.</exception>
    public static ParsedQuery Parse(string text, QueryParserOptions? options) => Parse(text, QueryDialect.NewsSearch, options);

    /// <summary>Reads a query of another system within the usual bounds.</summary>
    /// <param name="text">Whatever was typed or pasted.</param>
    /// <param name="dialect">The language it is in.</param>
    /// <exception cref="ArgumentNullException">There is no text at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dialect.</exception>
    public static ParsedQuery Parse(string text, QueryDialect dialect) => Parse(text, dialect, null);

    /// <summary>
    /// Reads a query of another system with the meaning it has there. The tree is one of ours, so that its print is the
    /// translation; notices say what has no equal here, and what was done instead. Errors speak of the text as typed, and
    /// their rewrite is one in the same dialect.
    /// </summary>
    /// <param name="text">Whatever was typed or pasted.</param>
    /// <param name="dialect">The language it is in.</param>
    /// <param name="options">Bounds, the same for every dialect; <see cref="QueryParserOptions.Default"/> when null.</param>
    /// <exception cref="ArgumentNullException">There is no text at all.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dialect.</exception>
    public static ParsedQuery Parse(string text, QueryDialect dialect, QueryParserOptions? options)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Enum.IsDefined(dialect))
            throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "Not a dialect.");
        options ??= QueryParserOptions.Default;
        if (text.Length > options.MaxLength)
            return Failed(text, dialect, TooLong(text, options), options, []);

        var notices = new NoticeList();
        (QueryNode? tree, Problem? problem) = Read(text, dialect, options, notices);
        if (problem is not null)
            return Failed(text, dialect, problem, options, notices.ToList());
        if (tree is AllNode && text.AsSpan().Trim() is not ("" or "*" or "*:*"))
            notices.Add("no-words", "There is nothing to look for in this query, so it finds every story.", 0, text.Length);
        return new ParsedQuery(text, tree, notices.ToList(), null)
        {
            Translation = dialect == QueryDialect.NewsSearch ? null : tree!.ToString(),
        };
    }

    /// <summary>The tree of a text that is not too long, or what is wrong with it.</summary>
    internal static (QueryNode? Tree, Problem? Problem) Read(
        string text, QueryDialect dialect, QueryParserOptions options, NoticeList notices)
    {
        if (dialect != QueryDialect.NewsSearch)
            return DialectParser.Read(text, dialect, options, notices);
        var reader = new TreeReader(text, options, notices);
        QueryNode? tree = reader.ReadAll();
        return reader.Problem is { } problem ? (null, problem) : (tree, null);
    }

    private static ParsedQuery Failed(
        string text, QueryDialect dialect, Problem problem, QueryParserOptions options, IReadOnlyList<QueryNotice> notices)
    {
        string rewrite = new Repair(dialect, options).Mend(text, problem);
        return new(text, null, notices, new QueryError(problem.Start, problem.Length, problem.Message, rewrite));
    }

    private static Problem TooLong(string text, QueryParserOptions options)
    {
        // The cut falls between two words where there is a space not far off.
        int cut = text.AsSpan(0, options.MaxLength).LastIndexOf(' ') is var space && space > options.MaxLength / 2
            ? space
            : options.MaxLength;
        string limit = options.MaxLength.ToString("N0", CultureInfo.InvariantCulture);
        return new Problem(options.MaxLength, text.Length - options.MaxLength, $"A query has at most {limit} characters.", Edit.CutFrom(cut));
    }
}
