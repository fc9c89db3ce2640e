using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Ingestion;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>What ranking is measured on, as far as its data is there.</summary>
internal static class JudgedCollections
{
    public const string TimeName = "TIME";

    /// <summary>The collections, and the names of those whose data is not there.</summary>
    public static (IReadOnlyList<JudgedCollection> Found, IReadOnlyList<string> Missing) Find()
    {
        List<JudgedCollection> found = [Bundled()];
        List<string> missing = [];
        var time = Path.Combine(Repository.Shared, "data", "time");
        if (Directory.Exists(time))
            found.Add(Time(time));
        else
            missing.Add(TimeName);
        if (ReutersFile.Find() is { } reuters)
            found.AddRange(ReutersCollections.Of(reuters));
        else
            missing.Add("Reuters-21578");
        return (found, missing);
    }

    private static JudgedCollection Bundled()
    {
        var judged = Path.Combine(Repository.Root, "corpus", "judgements");
        return new JudgedCollection(
            "Bundled stories", "corpus/judgements", new StorySet("bundled", NewsCorpus.Bundled),
            JudgedFiles.Read(Path.Combine(judged, "queries.tsv"), Path.Combine(judged, "qrels.txt")));
    }

    private static JudgedCollection Time(string folder) => new(
        TimeName, "423 stories of 1963 and questions on them, judged",
        new StorySet("time", () => new StoryFiles().Read([Path.Combine(folder, "docs.jsonl.gz")]).Select(result =>
            result.Story ?? throw new InvalidDataException($"A record was rejected: {result.Rejection}"))),
        JudgedFiles.Read(Path.Combine(folder, "queries.tsv"), Path.Combine(folder, "qrels.txt")));
}
