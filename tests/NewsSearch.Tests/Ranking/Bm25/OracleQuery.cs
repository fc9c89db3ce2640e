using System.Globalization;

namespace NewsSearch.Tests.Ranking.Bm25;

/// <summary>A query with Lucene's answer.</summary>
/// <param name="Kind">should, must or combined.</param>
/// <param name="Clauses">Field, term and boost; in a combined query one term, and the weight of each field.</param>
/// <param name="Total">Documents that match.</param>
/// <param name="Hits">The best 25, best first.</param>
internal sealed record OracleQuery(
    string Kind, (string Field, string Term, float Boost)[] Clauses, int Total, (int Document, float Score)[] Hits)
{
    public static OracleQuery Read(string line)
    {
        string[] columns = line.Split('\t');
        string[] words = columns[0].Split(' ');
        return new OracleQuery(words[0], [.. words.Skip(1).Select(Clause)], int.Parse(columns[1], CultureInfo.InvariantCulture), Results(columns));
    }

    private static (string Field, string Term, float Boost) Clause(string text)
    {
        string[] parts = text.Split(':', '^');
        return (parts[0], parts[1], float.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static (int Document, float Score)[] Results(string[] columns) => columns.Length < 3 ? [] :
        [.. columns[2].Split(' ').Select(h => h.Split(':')).Select(h =>
            (int.Parse(h[0], CultureInfo.InvariantCulture), float.Parse(h[1], CultureInfo.InvariantCulture)))];
}
