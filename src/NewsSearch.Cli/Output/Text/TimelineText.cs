using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Stories counted over time as a chart of bars.</summary>
internal static class TimelineText
{
    private const int UsualWidth = 80;
    private const int ShortestBar = 10;

    /// <summary>Bars grow by eighths of a column.</summary>
    private const string Eighths = " ▏▎▍▌▋▊▉█";

    public static void WriteRemarks(TerminalText to, TimelinePage page)
    {
        TranslationText.Write(to, page.Translation);
        to.Line("understood: " + page.Understood);
        if (page.VersusUnderstood is { } versus)
            to.Line("vs: " + versus);
        NoticeText.Write(to, page.Notices);
    }

    public static void Write(TerminalText to, TimelinePage page)
    {
        var most = page.Buckets.Select(b => Math.Max(b.Count.Stories, b.Versus?.Stories ?? 0)).DefaultIfEmpty().Max();
        var digits = Math.Max(1, most.ToString("N0", CultureInfo.InvariantCulture).Length);
        var start = page.Buckets.Select(b => Start(b, page.By).Length).DefaultIfEmpty().Max();
        // Start, two blanks, bar, number, share.
        var width = Math.Max(ShortestBar, (to.Width ?? UsualWidth) - start - digits - "  ".Length - "  100.0 %".Length - 2);
        foreach (var bucket in page.Buckets)
        {
            to.Write(Start(bucket, page.By).PadRight(start) + "  ");
            WriteBar(to, bucket.Count, most, width, digits, isMain: true);
            if (bucket.Versus is not { } versus)
                continue;
            to.Write(new string(' ', start) + "  ");
            WriteBar(to, versus, most, width, digits, isMain: false);
        }
        var stories = page.Total == 1 ? "story" : "stories";
        to.Line(string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} {stories}{CopiesLine.Among(page.Copies, ", ", " among them")}{Versus(page)}{Undated(page)}"));
    }

    private static void WriteBar(TerminalText to, TimelineCount count, long most, int width, int digits, bool isMain)
    {
        var eighths = most == 0 ? 0 : (int)Math.Ceiling(count.Stories / (double)most * width * 8);
        var bar = isMain
            ? new string(Eighths[8], eighths / 8) + (eighths % 8 == 0 ? "" : Eighths[eighths % 8])
            : new string('░', (eighths + 7) / 8);
        to.Bar(bar.PadRight(width), isMain);
        to.Line(string.Create(CultureInfo.InvariantCulture, $"  {count.Stories.ToString("N0", CultureInfo.InvariantCulture).PadLeft(digits)}  {count.Share * 100,5:0.0} %{(count.Occurrences is { } places ? FormattableString.Invariant($"  {places,9:N0} places") : "")}"));
    }

    private static string Start(TimelineBucket bucket, TimelineInterval by) => bucket.From.ToString(
        by switch { TimelineInterval.Year => "yyyy", TimelineInterval.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);

    private static string Versus(TimelinePage page) =>
        page.VersusTotal is { } total ? string.Create(CultureInfo.InvariantCulture, $", {total:N0} against them") : "";

    private static string Undated(TimelinePage page) =>
        page.Undated == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {page.Undated:N0} without such a time");
}
