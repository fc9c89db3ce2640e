using System.Globalization;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A table of counts for people: the number, a query a line; a query that cannot be read with cause and rewrite.</summary>
internal sealed class BatchText(TerminalText to) : IBatchOutput
{
    private const int LongestShown = 200;

    public void Add(string query, SearchPage page) =>
        Row((page.Complete ? "" : ">=") + page.Total.ToString(CultureInfo.InvariantCulture), query);

    public void Add(string query, QueryError error)
    {
        Row("-", query);
        to.Line($"           {error.Message} Try: {Shown(error.Rewrite)}");
    }

    public void Dispose()
    {
    }

    private void Row(string total, string query) => to.Line($"{total,9}  {Shown(query)}");

    private static string Shown(string query) => query.Length <= LongestShown ? query : query[..LongestShown] + "…";
}
