using System.Globalization;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Copies;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Scoring.Reuters;

namespace NewsSearch.Tests.Copies;

/// <summary>
/// <c>copies [INDEX]</c>: prints precision and recall of the rule on the judged pairs over its threshold, on each half and on
/// all; with an index of Reuters-21578, those of its groups, and the groups themselves, a line a group.
/// </summary>
internal static class CopyCurve
{
    public const string Verb = "copies";

    public static int Run(IReadOnlyList<string> options)
    {
        if (options.Count > 1 || SharedData.Find(ReutersRecord.FileName) is null)
        {
            Console.Error.WriteLine(options.Count > 1 ? "usage: copies [INDEX]" : SharedData.Missing);
            return 64;
        }
        if (options is [var index])
            return OfIndex(index);
        var pairs = JudgedPair.ReadAll();
        var measured = Measured(pairs);
        Console.WriteLine("threshold\tset: precision\trecall\tmeasure: precision\trecall\tall: precision\trecall");
        for (var percent = 10; percent <= 95; percent += 5)
        {
            var least = percent / 100.0;
            bool IsFound(JudgedPair pair) => CopyRule.IsCopy(measured[pair], least);
            var halves = new[] { pairs.Where(p => p.IsForSetting), pairs.Where(p => !p.IsForSetting), pairs };
            var cells = halves.Select(half => PairFigures.Of(half, IsFound)).SelectMany(f => new[] { f.Precision, f.Recall });
            Console.WriteLine(least.ToString("F2", CultureInfo.InvariantCulture) + string.Concat(cells.Select(c => "\t" + c.ToString("F1", CultureInfo.InvariantCulture))));
        }
        foreach (var pair in pairs.Where(p => CopyRule.IsCopy(measured[p], CopyRule.LeastShared) != p.IsCopy))
            Console.Error.WriteLine($"{(pair.IsCopy ? "missed" : "wrong")}\t{pair.First}\t{pair.Second}\t{measured[pair]}");
        return 0;
    }

    private static int OfIndex(string index)
    {
        var groups = IndexedGroups.Read(index);
        foreach (var group in groups.GroupBy(g => g.Value, g => g.Key).Where(g => g.Count() > 1).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(StringComparer.Ordinal), StringComparer.Ordinal))
            Console.WriteLine(string.Join(' ', group.Order(StringComparer.Ordinal)));
        var figures = PairFigures.Of(JudgedPair.ReadAll(), pair => groups[pair.First] == groups[pair.Second]);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"precision {figures.Precision:F1}, recall {figures.Recall:F1}"));
        return 0;
    }

    private static Dictionary<JudgedPair, CopyMeasure> Measured(IReadOnlyList<JudgedPair> pairs)
    {
        var wanted = pairs.SelectMany(p => new[] { p.First, p.Second }).ToHashSet();
        var extractor = new ArticleExtractor();
        var texts = new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath), "reuters.jsonl")
            .Select(r => r.Story!).Where(s => wanted.Contains(s.Id!)).ToDictionary(s => s.Id!, s => CopyText.Of(extractor.Extract(s)));
        return pairs.ToDictionary(p => p, p => new CopyMeasure(texts[p.First], texts[p.Second]));
    }
}
