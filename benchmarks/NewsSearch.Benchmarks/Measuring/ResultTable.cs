using System.Globalization;
using System.Reflection;
using System.Text;
using BenchmarkDotNet.Reports;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>A summary as the table that is committed: what was measured, over what, by which command; no name of a machine or a path.</summary>
internal static class ResultTable
{
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
    public static void AppendHead(StringBuilder text, string title, string? description, CommandOptions options) => AppendHead(
        text, title, description, options,
        NewsCorpus.Name + (NewsCorpus.Large is null ? string.Create(CultureInfo.InvariantCulture, $", {NewsCorpus.Count:N0} stories") : ""));

    /// <summary>The same for what does not go by the corpus of the benchmarks.</summary>
    public static void AppendHead(StringBuilder text, string title, string? description, CommandOptions options, string corpus)
    {
        text.Append("# ").Append(title).Append("\n\n");
        text.Append(description).Append("\n\n");
        text.Append(Line($"- Corpus: {corpus}\n"));
        text.Append(Line($"- Command: `{options.Command}`\n"));
        text.Append(Line($"- .NET {Environment.Version}, {Environment.ProcessorCount} cores, BenchmarkDotNet {BenchmarkDotNetVersion}\n"));
        text.Append("- Times are CPU times of the process\n");
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
