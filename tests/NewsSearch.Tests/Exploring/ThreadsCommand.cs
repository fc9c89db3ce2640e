using System.Globalization;
using NewsSearch.Exploring.Threads;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Copies;
using NewsSearch.Tests.Engine;

namespace NewsSearch.Tests.Exploring;

/// <summary><c>threads</c>: prints B-cubed precision, recall and F1 of threads over their threshold, and P@5 of similar stories, for every collection that is there.</summary>
internal static class ThreadsCommand
{
    public const string Verb = "threads";

    private static readonly float[] s_thresholds = [0.13f, 0.16f, 0.19f, ThreadGrowth.Threshold, 0.25f, 0.28f];

    public static async Task<int> Run(IReadOnlyList<string> options)
    {
        if (options.Count > 1 || options is [var name] && AffairCollection.All.All(c => c.Name != name))
        {
            Console.Error.WriteLine($"usage: threads [{string.Join('|', AffairCollection.All.Select(c => c.Name))}]");
            return 64;
        }
        foreach (var collection in AffairCollection.All.Where(c => options.Count == 0 || options[0] == c.Name))
            if (collection.IsThere)
                await Print(collection);
            else
                Console.Error.WriteLine($"{collection.Name}: {SharedData.Missing}");
        return 0;
    }

    private static async Task Print(AffairCollection collection)
    {
        using var folder = new TemporaryFolder();
        await using var news = await collection.IndexAsync(folder.In("index"));
        var (affairs, groups) = (Affair.Of(collection.Name), IndexedGroups.Read(folder.In("index")));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{collection.Name}: {affairs.Sum(a => a.Ids.Count)} stories of {affairs.Count} affairs, among {groups.Count}"));
        Console.WriteLine("threshold\tprecision\trecall\tF1\tP@5 of similar");
        foreach (var threshold in s_thresholds)
        {
            var figures = await AffairFigures.MeasureAsync(news, affairs, groups, threshold);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threshold:F2}\t{figures.Precision:F3}\t{figures.Recall:F3}\t{figures.F1:F3}\t{figures.Similar:F3}"));
        }
    }
}
