using System.Globalization;
using NewsSearch.Engine;

namespace NewsSearch.Cli.Output.Text;

/// <summary>What an index holds, a figure a line.</summary>
internal static class StatisticsText
{
    public static void Write(TerminalText to, IndexStatistics statistics)
    {
        Figure("articles", statistics.Articles);
        Figure("versions", statistics.Versions);
        Figure("quotes", statistics.Quotes);
        Figure("copies", statistics.Copies);
        Figure("bytes", statistics.Bytes);
        Figure("segments", statistics.Segments);
        Figure("format", statistics.FormatVersion);
        to.Line("oldest    " + Day(statistics.Oldest));
        to.Line("newest    " + Day(statistics.Newest));

        void Figure(string name, long value) => to.Line(string.Create(CultureInfo.InvariantCulture, $"{name,-9} {value}"));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
