using NewsSearch.Evaluation.Files;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>Queries and judgements as <c>eval</c> reads them.</summary>
internal static class JudgedFiles
{
    /// <summary>The queries that have a relevant story.</summary>
    public static IReadOnlyList<JudgedQuery> Read(string queries, string qrels)
    {
        var judgements = Read(qrels, QrelsFile.Read);
        var answerable = judgements.Answerable.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Read(queries, QueryFile.Read)
                .Where(query => answerable.Contains(query.Id))
                .Select(query => new JudgedQuery(query.Id, query.Text, judgements.Of(query.Id))),
        ];
    }

    private static T Read<T>(string path, Func<TextReader, string, T> read)
    {
        using var lines = new StreamReader(path);
        return read(lines, Path.GetFileName(path));
    }
}
