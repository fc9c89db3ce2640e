using NewsSearch.Alerting;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Stored alerts, and what one of them would have found.</summary>
internal static class AlertsText
{
    public static void Write(TerminalText to, AlertPage page)
    {
        foreach (var known in page.Alerts)
        {
            to.Bold(known.Alert.Name);
            to.Line($"  {known.Alert.Query}");
            to.Line($"  to {known.Alert.Target?.ToString() ?? "whoever takes stories in"}{(known.Alert.Copies ? ", copies too" : "")}");
            if (known.Held)
                to.Line("  held: it came with a snapshot; add it again with --replace to let it run here");
            else if (known.IsBehind)
                to.Line("  behind: stories came that it was not told of yet");
        }
        if (page.Alerts.Count == 0)
            to.Line("no alerts");
    }

    /// <summary>Writes stories as they are found; returns how many.</summary>
    public static async Task<long> WriteAsync(TerminalText to, IAsyncEnumerable<AlertMatch> found)
    {
        var count = 0L;
        await foreach (var match in found)
        {
            count++;
            var remark = (match.IsNewVersion ? " (new version)" : "") + (match.IsCopy ? " (copy)" : "");
            to.Line($"{match.Story.Published?.ToString() ?? "no date"}  {match.Story.Id}  {match.Story.Headline}{remark}");
        }
        return count;
    }
}
