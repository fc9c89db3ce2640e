using System.Text;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Relevance.Collections;
using NewsSearch.Benchmarks.Relevance.Fitting;
using NewsSearch.Benchmarks.Relevance.Steps;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>How good the order of the stories is, step by step, what each step costs, and whether what was fitted holds on other queries.</summary>
internal static class RankingReport
{
    private const string Description =
        "What each step of ranking gains and costs. Queries are asked as `eval` asks them, any of their words being enough. Better and worse count "
        + "queries by average precision against fast, and p says how likely that is by chance (paired randomisation). First and In ten are shares of "
        + "queries with a relevant story first and among the first ten. Cost is for finding ten stories, "
        + "as many as a page has, and a run is for a thousand, as `eval` asks for; no text of theirs is read. Medians over rounds in which the steps take turns.";

    public static async Task<string> MeasureAsync(CommandOptions options)
    {
        using var temporary = options.Scratch is null ? new ScratchFolder() : null;
        await using var indexes = new CollectionIndexes(Path.Combine(options.Scratch ?? temporary!.Path, "ranking"), options.Record);
        var effort = options.Quick ? RankingEffort.Quick : RankingEffort.Full;
        var (found, missing) = JudgedCollections.Find();
        foreach (var name in missing)
            Console.WriteLine($"// skipped, as its data is not there: {name}");
        List<AskedCollection> asked = [.. found.Select(collection => new AskedCollection(collection, indexes.Of(collection.Stories)))];

        var measured = new List<MeasuredCollection>();
        foreach (var collection in asked)
            measured.Add(await MeasuredCollection.MeasureAsync(collection, effort));
        var text = new StringBuilder();
        ResultTable.AppendHead(text, "Ranking", Description, options, CorpusLine(missing), ResultTable.ProcessorTimes);
        RankingTargets.Append(text, measured);
        foreach (var collection in measured)
            StepTable.Append(text, collection);
        await CrossValidationTable.AppendAsync(text, [.. asked.Select(collection => collection.First(effort.FittedQueries))], options.Quick);
        return text.ToString().TrimEnd() + "\n";
    }

    private static string CorpusLine(IReadOnlyList<string> missing) =>
        "the bundled stories, TIME and Reuters-21578" + (missing.Count == 0 ? "" : "; skipped, as the data is not there: " + string.Join(", ", missing));
}
