using System.Globalization;
using System.Text;

namespace NewsSearch.Tests.Querying;

/// <summary>
/// Reads hostile.tsv: broken and hostile queries, one a line. A line of four columns is a giant: what stands before, what is
/// repeated, how often, what stands behind. Lines with <c>#</c> and a space are headings.
/// </summary>
internal static class HostileQueries
{
    public static IReadOnlyList<string> All { get; } = [.. Lines().Select(Query)];

    /// <summary>A name for messages.</summary>
    public static string Show(string query) => QueryText.Show(query.Length <= 60 ? query : query[..60]) + string.Create(CultureInfo.InvariantCulture, $" ({query.Length})");

    private static string Query(string line)
    {
        var columns = line.Split('\t');
        if (columns.Length == 1)
            return QueryEscapes.Unescape(line);
        var repeated = new StringBuilder(QueryEscapes.Unescape(columns[0]));
        repeated.Insert(repeated.Length, QueryEscapes.Unescape(columns[1]), int.Parse(columns[2], CultureInfo.InvariantCulture));
        return repeated.Append(QueryEscapes.Unescape(columns[3])).ToString();
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(HostileQueries).Assembly.GetManifestResourceStream("NewsSearch.Tests.Querying.hostile.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith("# ", StringComparison.Ordinal))
                yield return line;
    }
}
