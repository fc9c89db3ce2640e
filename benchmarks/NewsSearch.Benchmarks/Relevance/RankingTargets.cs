using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Relevance.Collections;
using NewsSearch.Benchmarks.Relevance.Steps;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>What ranking is to reach, beside what it reaches.</summary>
internal static class RankingTargets
{
    public static void Append(StringBuilder text, IReadOnlyList<MeasuredCollection> measured)
    {
        text.Append("## What is to be reached\n\n");
        ResultTable.AppendRow(text, "Collection", "Profile", "What", "To reach", "Measured");
        ResultTable.AppendRow(text, "---", "---", "---", "---:", "---:");
        foreach (var collection in measured)
        {
            var (fast, balanced, thorough) = (collection.Of(RankingStages.Fast), collection.Of(RankingStages.Balanced), collection.Of(RankingStages.Thorough));
            var name = collection.Collection.Name;
            if (name == JudgedCollections.TimeName)
            {
                Row(text, name, "balanced", "MAP", ">= 0.65", Line($"{balanced.Means.Map:0.0000}"));
                Row(text, name, "balanced", "nDCG@10", ">= 0.71", Line($"{balanced.Means.Ndcg10:0.0000}"));
            }
            if (name == ReutersCollections.KnownName)
            {
                Row(text, name, "balanced", "first", ">= 80 %", Line($"{balanced.First:0.0 %}"));
                Row(text, name, "balanced", "in the first ten", ">= 95 %", Line($"{balanced.InTen:0.0 %}"));
            }
            Row(text, name, "balanced", "cost of a run of `eval`, x fast", "<= 4", Line($"{balanced.RunMicroseconds / fast.RunMicroseconds:0.00}"));
            Row(text, name, "balanced", "cost of a page, x fast", "<= 4", Line($"{balanced.Microseconds / fast.Microseconds:0.00}"));
            Row(text, name, "thorough", "cost of a run of `eval`, x fast", "<= 10", Line($"{thorough.RunMicroseconds / fast.RunMicroseconds:0.00}"));
            Row(text, name, "thorough", "cost of a page, x fast", "<= 10", Line($"{thorough.Microseconds / fast.Microseconds:0.00}"));
        }
        text.Append('\n');
    }

    private static void Row(StringBuilder text, params string[] cells) => ResultTable.AppendRow(text, cells);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
