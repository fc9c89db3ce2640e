using System.Globalization;
using System.Reflection;
using System.Text;
using BenchmarkDotNet.Reports;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>A summary as the table that is committed: what was measured, over what, by which command; no name of a machine or a path.</summary>
internal static class ResultTable
{
    /// <summary>What times are, where nothing else is said.</summary>
    public const string ProcessorTimes = "CPU times of the process";

    /// <summary>What they are where more than one process takes part.</summary>
    public const string WallTimes = "wall times";

    /// <summary>Where the table of this name lies: the large corpus has a folder of its own.</summary>
    public static string PathOf(string name)
    {
        var folder = Path.Combine(Repository.Root, "benchmarks", "results", NewsCorpus.Large is null ? "" : "large");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name + ".md");
    }

    /// <param name="summary">Of one class.</param>
    /// <param name="options">What was typed.</param>
    public static string Of(Summary summary, CommandOptions options)
    {
        var measured = summary.BenchmarksCases[0].Descriptor.Type;
        var text = new StringBuilder();
        AppendHead(text, measured.Name, measured.GetCustomAttribute<System.ComponentModel.DescriptionAttribute>()?.Description, options);
        AppendTable(text, summary.Table);
        return text.ToString();
    }

    /// <summary>What every table opens with.</summary>
    /// <param name="text">What it is appended to.</param>
    /// <param name="title">Of the table.</param>
    /// <param name="description">What is measured.</param>
    /// <param name="options">What was typed.</param>
    /// <param name="times">What is meant by a time.</param>
    public static void AppendHead(StringBuilder text, string title, string? description, CommandOptions options, string times = ProcessorTimes) => AppendHead(
        text, title, description, options,
        NewsCorpus.Name + (NewsCorpus.Large is null ? string.Create(CultureInfo.InvariantCulture, $", {NewsCorpus.Count:N0} stories") : ""), times);

    /// <summary>The same for what does not go by the corpus of the benchmarks.</summary>
    public static void AppendHead(StringBuilder text, string title, string? description, CommandOptions options, string corpus, string times)
    {
        text.Append("# ").Append(title).Append("\n\n");
        text.Append(description).Append("\n\n");
        text.Append(Line($"- Corpus: {corpus}\n"));
        text.Append(Line($"- Command: `{options.Command}`\n"));
        text.Append(Line($"- .NET {Environment.Version}, {Environment.ProcessorCount} cores, BenchmarkDotNet {BenchmarkDotNetVersion}\n"));
        text.Append("- Times are ").Append(times).Append('\n');
        if (options.Note is not null)
            text.Append("- ").Append(options.Note).Append('\n');
        text.Append('\n');
    }

    private static string? BenchmarkDotNetVersion => typeof(Summary).Assembly.GetName().Version?.ToString(3);

    private static void AppendTable(StringBuilder text, SummaryTable table)
    {
        var shown = table.Columns.Where(column => column.NeedToShow).ToList();
        AppendRow(text, shown.Select(column => column.Header));
        AppendRow(text, shown.Select(column => column.Justify == SummaryTable.SummaryTableColumn.TextJustification.Right ? "---:" : "---"));
        foreach (var row in table.FullContent)
            AppendRow(text, shown.Select(column => row[column.Index]));
    }

    public static void AppendRow(StringBuilder text, params IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Trim('\''))).Append(" |\n");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
