using System.Globalization;
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
    /// <summary>Reads a query.</summary>
    /// <param name="text">Whatever was typed.</param>
    /// <param name="options">Bounds; <see cref="QueryParserOptions.Default"/> when null.</param>
    /// <exception cref="ArgumentNullException">There is no text at all.</exception>
    public static ParsedQuery Parse(string text, QueryParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        options ??= QueryParserOptions.Default;
        if (text.Length > options.MaxLength)
            return Failed(text, TooLong(text, options), options, []);

        var notices = new NoticeList();
        var reader = new TreeReader(text, options, notices);
        QueryNode? tree = reader.ReadAll();
        if (reader.Problem is { } problem)
            return Failed(text, problem, options, notices.ToList());
        if (tree is AllNode && text.AsSpan().Trim() is not ("" or "*"))
            notices.Add("no-words", "There is nothing to look for in this query, so it finds every story.", 0, text.Length);
        return new ParsedQuery(text, tree, notices.ToList(), null);
    }

    private static ParsedQuery Failed(string text, Problem problem, QueryParserOptions options, IReadOnlyList<QueryNotice> notices) =>
        new(text, null, notices, new QueryError(problem.Start, problem.Length, problem.Message, Repair.Mend(text, problem, options)));

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
