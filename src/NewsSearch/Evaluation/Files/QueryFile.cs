namespace NewsSearch.Evaluation.Files;

/// <summary>Reads <c>qid&lt;TAB&gt;text</c>, a query a line; blank lines are passed over.</summary>
public static class QueryFile
{
    /// <summary>The queries in their order.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="name">Names the file in errors.</param>
    /// <exception cref="EvaluationFileException">A line is no query, or an id comes twice.</exception>
    public static IReadOnlyList<TestQuery> Read(TextReader lines, string name)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var queries = new List<TestQuery>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
                throw new EvaluationFileException(name, number, "there is no tab between the query's id and its text");
            var id = line[..tab].Trim();
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
                throw new EvaluationFileException(name, number, "a query's id is one word");
            if (!known.Add(id))
                throw new EvaluationFileException(name, number, $"the id {id} was there before");
            queries.Add(new TestQuery(id, line[(tab + 1)..].Trim()));
        }
        return queries;
    }
}
