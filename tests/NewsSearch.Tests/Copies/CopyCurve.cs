using System.Globalization;
using System.IO.Compression;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Copies;
using NewsSearch.Ingestion;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Copies;

/// <summary>
/// <c>copies [INDEX]</c>: prints precision and recall of the rule on the judged pairs over its threshold: on each half of those that it
/// was made with, on those judged later, on those held out, and on those of other collections; with an index of Reuters-21578, those of its groups, and the
/// groups themselves, a line a group.
/// </summary>
internal static class CopyCurve
{
    public const string Verb = "copies";

    private const string Undated = "undated ";
    private static readonly string[] s_sets = ["set", "measure", "later", "held out", "others", "without times"];

    public static int Run(IReadOnlyList<string> options)
    {
        if (options.Count > 1 || SharedData.Find(ReutersRecord.FileName) is null)
        {
            Console.Error.WriteLine(options.Count > 1 ? "usage: copies [INDEX]" : SharedData.Missing);
            return 64;
        }
        if (options is [var index])
            return OfIndex(index);
        var (made, later, heldOut, others) = (JudgedPair.ReadAll(), JudgedPair.Later(), JudgedPair.HeldOut(), JudgedPair.OfOthers().Where(o => SharedData.Find(o.Key) is not null).ToList());
        var measured = Measured([.. made, .. later, .. heldOut], ReutersStories.JsonLines(ReutersRecord.FilePath));
        foreach (var collection in others)
            foreach (var (pair, measure) in Measured([.. collection], Unpacked(SharedData.Find(collection.Key)!), collection.Key.StartsWith("attributions", StringComparison.Ordinal)))
                measured[pair] = measure;
        // The same stories as if none told its time.
        foreach (var (pair, measure) in Measured([.. made, .. later, .. heldOut], ReutersStories.JsonLines(ReutersRecord.FilePath), hasTimes: false))
            measured[pair with { First = Undated + pair.First }] = measure;
        List<IEnumerable<JudgedPair>> sets = [made.Where(p => p.IsForSetting), made.Where(p => !p.IsForSetting), later, heldOut, others.SelectMany(o => o), made.Concat(later).Concat(heldOut).Select(p => p with { First = Undated + p.First })];
        Console.WriteLine("threshold" + string.Concat(s_sets.Select(name => $"\t{name}: precision\trecall")));
        for (var percent = 10; percent <= 95; percent += 5)
        {
            var least = percent / 100.0;
            bool IsFound(JudgedPair pair) => CopyRule.IsCopy(measured[pair], least);
            var cells = sets.Select(set => PairFigures.Of(set, IsFound)).SelectMany(f => new[] { f.Precision, f.Recall });
            Console.WriteLine(least.ToString("F2", CultureInfo.InvariantCulture) + string.Concat(cells.Select(c => "\t" + c.ToString("F1", CultureInfo.InvariantCulture))));
        }
        foreach (var pair in sets.SelectMany(s => s).Where(p => CopyRule.IsCopy(measured[p], CopyRule.LeastShared) != p.IsCopy))
            Console.Error.WriteLine($"{(pair.IsCopy ? "missed" : "wrong")}\t{pair.First}\t{pair.Second}\t{measured[pair]}");
        return 0;
    }

    private static int OfIndex(string index)
    {
        var groups = IndexedGroups.Read(index);
        foreach (var group in groups.GroupBy(g => g.Value, g => g.Key).Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(StringComparer.Ordinal), StringComparer.Ordinal))
            Console.WriteLine(string.Join(' ', group.Order(StringComparer.Ordinal)));
        foreach (var (name, pairs) in new[] { ("made with", JudgedPair.ReadAll()), ("later", JudgedPair.Later()), ("held out", JudgedPair.HeldOut()) })
        {
            var figures = PairFigures.Of(pairs, pair => groups[pair.First] == groups[pair.Second]);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: precision {figures.Precision:F1}, recall {figures.Recall:F1}"));
        }
        return 0;
    }

    private static GZipStream Unpacked(string path) => new(File.OpenRead(path), CompressionMode.Decompress);

    private static Dictionary<JudgedPair, CopyMeasure> Measured(IReadOnlyList<JudgedPair> pairs, Stream stories, bool isText = false, bool hasTimes = true)
    {
        using var lines = stories;
        var wanted = pairs.SelectMany(p => new[] { p.First, p.Second }).ToHashSet();
        var extractor = new ArticleExtractor();
        // PolNeAR calls a body a text.
        var reader = new StoryFiles(new ReadingOptions { Map = isText ? [new(StoryField.Body, "text")] : [] });
        var texts = reader.Read(lines, "stories.jsonl")
            .Select(r => r.Story).Where(s => s?.Id is { } id && wanted.Contains(id)).DistinctBy(s => s!.Id).ToDictionary(s => s!.Id!, s => CopyText.Of(hasTimes ? extractor.Extract(s!) : extractor.Extract(s!) with { Published = null }));
        return pairs.ToDictionary(p => p, p => new CopyMeasure(texts[p.First], texts[p.Second]));
    }
}
