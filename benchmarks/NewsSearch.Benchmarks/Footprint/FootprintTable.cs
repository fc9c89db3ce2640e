using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Indexes;
using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Footprint;

/// <summary>What the indexes of one corpus take: made, kept and searched, each in a process of its own.</summary>
internal static class FootprintTable
{
    private static readonly IndexKind[] s_compared = [IndexKind.News, IndexKind.Standard];

    /// <summary>Makes the indexes and measures them, which for the large corpus takes as long as indexing it does.</summary>
    public static string Measure(CommandOptions options)
    {
        using var scratch = NewsCorpus.Large is null ? new ScratchFolder() : null;
        var folder = NewsCorpus.Large?.Folder ?? scratch!.Path;
        var indexes = new IndexSet(folder);
        // So that no child pays for making the stories.
        var stories = NewsCorpus.Large is null ? NewsCorpus.Count : NewsCorpus.Stream().Count();

        // Made by the benchmarks when they need it, from the code of today like the others.
        indexes.Remove(IndexKind.SameFields);
        var reading = ChildProcess.Run(ChildTasks.ReadOnly, IndexKind.Standard, folder).ProcessorSeconds;
        var built = Each("indexing", kind => ChildProcess.Run(ChildTasks.Build, kind, folder));
        var searched = Each("searching", kind => ChildProcess.Run(ChildTasks.Search, kind, folder));
        var bytes = s_compared.ToDictionary(kind => kind, kind => (double)indexes.BytesOf(kind));
        var cold = ColdStart.Measure(ColdStart.Ordinary, indexes.FolderOf(IndexKind.News));
        var compiled = ColdStart.Measure(ColdStart.Compiled, indexes.FolderOf(IndexKind.News));

        var text = new StringBuilder();
        ResultTable.AppendHead(
            text, "Footprint",
            "What an index takes, made, kept and searched, each in a process of its own. PlainLucene is an id and one stored text with positions, StandardAnalyzer.",
            options);
        text.Append("| | NewsSearch | PlainLucene | Ratio |\n| --- | ---: | ---: | ---: |\n");
        Row(text, "Indexing, stories a CPU second, reading the file included", "N0", kind => stories / built[kind].ProcessorSeconds);
        Row(text, "The same without what reading takes by itself", "N0", kind => stories / (built[kind].ProcessorSeconds - reading));
        Row(text, "Anonymous memory while indexing, most, MB", "N0", kind => built[kind].PeakMemory / 1e6);
        Row(text, "Index on disk, MB", "N1", kind => bytes[kind] / 1e6);
        Row(text, "Anonymous memory while searching, most, MB", "N0", kind => searched[kind].PeakMemory / 1e6);
        Row(text, "Anonymous memory after searching, garbage collected, MB", "N0", kind => searched[kind].SettledMemory / 1e6);
        Cold(text, "`search` from the shell, cold", cold);
        Cold(text, "The same, compiled ahead of time (`tests/native.sh artifacts/native`)", compiled);
        return text.ToString();
    }

    private static void Cold(StringBuilder text, string name, ColdStart? cold)
    {
        if (cold is null)
            return;
        text.Append(Line($"| {name}, milliseconds | {cold.Seconds * 1_000:N0} | - | - |\n"));
        text.Append(Line($"| {name}, CPU milliseconds | {cold.ProcessorSeconds * 1_000:N0} | - | - |\n"));
    }

    private static Dictionary<IndexKind, ChildReport> Each(string what, Func<IndexKind, ChildReport> measure)
    {
        var reports = new Dictionary<IndexKind, ChildReport>();
        foreach (var kind in s_compared)
        {
            Console.WriteLine($"// {what}: {kind}");
            reports[kind] = measure(kind);
            Console.WriteLine($"// {reports[kind]}");
        }
        return reports;
    }

    private static void Row(StringBuilder text, string name, string format, Func<IndexKind, double> figure)
    {
        var (ours, plain) = (figure(IndexKind.News), figure(IndexKind.Standard));
        text.Append(Line($"| {name} | {ours.ToString(format, CultureInfo.InvariantCulture)} | {plain.ToString(format, CultureInfo.InvariantCulture)} | {ours / plain:0.00} |\n"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
