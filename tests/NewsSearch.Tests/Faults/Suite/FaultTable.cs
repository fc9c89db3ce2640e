using System.Globalization;
using System.Text;

namespace NewsSearch.Tests.Faults.Suite;

/// <summary>"What NewsSearch promises", with what was reached.</summary>
internal static class FaultTable
{
    public static string Of(IEnumerable<TrialRun> runs)
    {
        var table = new StringBuilder("| What NewsSearch promises | reached | failed | minutes |\n|---|---|---|---|\n");
        foreach (var run in runs)
            table.Append(CultureInfo.InvariantCulture, $"| {run.Trial.Promise} (`{run.Trial.Name}`) | {run.Reached} | {run.Failures.Count} | {run.Elapsed.TotalMinutes:0.0} |\n");
        return table.ToString();
    }

    public static string Page(IReadOnlyList<TrialRun> runs, FaultOptions options, TimeSpan took)
    {
        var page = new StringBuilder("# What NewsSearch promises\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Made by `dotnet run -c Release --project tests/NewsSearch.Tests -- faults --seed {options.Seed}{(options.Minutes > 0 ? " --minutes " + options.Minutes.ToString(CultureInfo.InvariantCulture) : "")} --record`,\nwhich took {took.TotalMinutes:0} minutes on {Environment.ProcessorCount} processors.\n\n");
        page.Append(Of(runs));
        foreach (var failure in runs.SelectMany(r => r.Failures))
            page.Append(CultureInfo.InvariantCulture, $"\nFAILED: {failure}\n");
        return page.ToString();
    }
}
