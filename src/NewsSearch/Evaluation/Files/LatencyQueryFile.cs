using NewsSearch.Evaluation.Latency;

namespace NewsSearch.Evaluation.Files;

/// <summary>Reads <c>class&lt;TAB&gt;text</c>, a query a line; blank lines and those that start with # are passed over.</summary>
public static class LatencyQueryFile
{
    /// <summary>The queries in their order.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="name">Names the file in errors.</param>
    /// <exception cref="EvaluationFileException">A line is no query, or there is none at all.</exception>
    public static IReadOnlyList<LatencyQuery> Read(TextReader lines, string name)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var queries = new List<LatencyQuery>();
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
                throw new EvaluationFileException(name, number, "there is no tab between the query's class and its text");
            var group = line[..tab].Trim();
            if (group.Length == 0)
                throw new EvaluationFileException(name, number, "the query's class is empty");
            queries.Add(new LatencyQuery(group, line[(tab + 1)..].Trim()));
        }
        return queries.Count > 0 ? queries : throw new EvaluationFileException(name, Math.Max(number, 1), "the file holds no query");
    }
}
