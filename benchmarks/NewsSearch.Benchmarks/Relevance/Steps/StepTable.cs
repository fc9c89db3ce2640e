using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Measuring;

namespace NewsSearch.Benchmarks.Relevance.Steps;

/// <summary>What each step gains and costs over one collection.</summary>
internal static class StepTable
{
    /// <summary>The same figures give the same p.</summary>
    private const int DrawSeed = 1;

    public static void Append(StringBuilder text, MeasuredCollection measured)
    {
        var fast = measured.Of(RankingStages.Fast);
        text.Append(Line($"## {measured.Collection.Name}\n\n{measured.Collection.Queries.Count:N0} queries: {measured.Collection.About}.\n\n"));
        ResultTable.AppendRow(text, "Step", "MAP", "nDCG@10", "First", "In ten", "Better", "Worse", "p", "µs a query", "of this step", "x fast", "µs for a run", "x fast");
        ResultTable.AppendRow(text, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        for (var i = 0; i < measured.Stages.Count; i++)
            Append(text, measured.Stages[i], fast, Before(measured, i));
        text.Append('\n');
    }

    /// <summary>The stage that has all but the last step; null where there is none. Both numbers of words come after nearness.</summary>
    private static MeasuredStage? Before(MeasuredCollection measured, int stage)
    {
        var own = measured.Stages[stage];
        if (own.Way == RankingStages.Thorough)
            return measured.Stages[stage - 2];
        return stage > 0 && own.Way != RankingStages.Fast ? measured.Stages[stage - 1] : null;
    }

    private static void Append(StringBuilder text, MeasuredStage stage, MeasuredStage fast, MeasuredStage? before)
    {
        var difference = stage == fast ? null : stage.Against(fast, new Random(DrawSeed));
        ResultTable.AppendRow(
            text,
            stage.Way.Name, Line($"{stage.Means.Map:0.0000}"), Line($"{stage.Means.Ndcg10:0.0000}"), Line($"{stage.First:0.0 %}"), Line($"{stage.InTen:0.0 %}"),
            difference is null ? "" : Line($"{difference.Better}"), difference is null ? "" : Line($"{difference.Worse}"),
            difference is null ? "" : Line($"{difference.P:0.0000}"),
            Line($"{stage.Microseconds:N0}"), before is null ? "" : Line($"{stage.Microseconds - before.Microseconds:N0}"),
            Line($"{stage.Microseconds / fast.Microseconds:0.00}"), Line($"{stage.RunMicroseconds:N0}"), Line($"{stage.RunMicroseconds / fast.RunMicroseconds:0.00}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
