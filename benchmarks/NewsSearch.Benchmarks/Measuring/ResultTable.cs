using System.Reflection;
using System.Text;
using BenchmarkDotNet.Reports;
using NewsSearch.Benchmarks.Corpus;

namespace NewsSearch.Benchmarks.Measuring;

/// <summary>A summary as the table that is committed: what was measured, over what, by which command; no name of a machine or a path.</summary>
internal static class ResultTable
{
    /// <param name="summary">Of one class.</param>
    /// <param name="command">What was typed.</param>
    /// <param name="note">What else is to be known of the run; null for nothing.</param>
    public static string Of(Summary summary, string command, string? note)
    {
        var measured = summary.BenchmarksCases[0].Descriptor.Type;
        var text = new StringBuilder();
        text.Append("# ").Append(measured.Name).Append("\n\n");
        text.Append(measured.GetCustomAttribute<System.ComponentModel.DescriptionAttribute>()?.Description).Append("\n\n");
        text.Append("- Corpus: ").Append(NewsCorpus.Name).Append(FormattableString.Invariant($", {NewsCorpus.Stories.Count:N0} stories\n"));
        text.Append("- Command: `").Append(command).Append("`\n");
        text.Append(FormattableString.Invariant($"- .NET {Environment.Version}, {Environment.ProcessorCount} cores, BenchmarkDotNet {BenchmarkDotNetVersion}\n"));
        text.Append("- Times are CPU times of the process\n");
        if (note is not null)
            text.Append("- ").Append(note).Append('\n');
        AppendTable(text.Append('\n'), summary.Table);
        return text.ToString();
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

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Trim('\''))).Append(" |\n");
}
