using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Benchmarks.Relevance.Steps;
using NewsSearch.Evaluation;

namespace NewsSearch.Benchmarks.Relevance.Fitting;

/// <summary>What folds choose, and what it gains where it was not chosen, beside what is shipped.</summary>
internal static class CrossValidationTable
{
    private const int FoldSeed = 5;
    private const int DrawSeed = 1;

    public static async Task AppendAsync(StringBuilder text, IReadOnlyList<AskedCollection> collections, bool quick)
    {
        text.Append(Line($"## Cross-validation\n\nOn {collections.Sum(c => c.Collection.Queries.Count):N0} queries, parted by a seed into five folds: constants are chosen on four, by the gain in MAP over fast, the mean over the collections, and measured on the fifth. MAP is the mean over the collections.\n\n"));
        var folds = new QueryFolds(collections.Select(c => c.Collection.Queries.Count), new Random(FoldSeed));
        foreach (var constants in FittedConstants.All(quick))
        {
            Console.WriteLine($"// cross-validation: {constants.Name}");
            var precision = await PrecisionTable.MeasureAsync(collections, [RankingStages.Fast, constants.Shipped, .. constants.Grid]);
            Append(text, constants, new CrossValidation(constants, precision, folds), collections);
        }
    }

    private static void Append(StringBuilder text, FittedConstants constants, CrossValidation validation, IReadOnlyList<AskedCollection> collections)
    {
        text.Append(Line($"### {constants.Name}\n\n{constants.Grid.Count} choices. On all queries {constants.Grid.MaxBy(way => validation.Gain(way, _ => true))!.Name} is best.\n\n"));
        ResultTable.AppendRow(text, "Fold", "Chosen by the others", "MAP, chosen", "MAP, shipped", "over fast, chosen", "over fast, shipped");
        ResultTable.AppendRow(text, "---", "---", "---:", "---:", "---:", "---:");
        for (var fold = 0; fold < QueryFolds.Count; fold++)
        {
            var held = fold;
            var chosen = validation.Chosen[fold];
            bool Held(int of) => of == held;
            ResultTable.AppendRow(
                text, Line($"{fold + 1}"), chosen.Name, Line($"{validation.Map(chosen, Held):0.0000}"), Line($"{validation.Map(constants.Shipped, Held):0.0000}"),
                Line($"{validation.Gain(chosen, Held):+0.0 %;-0.0 %}"), Line($"{validation.Gain(constants.Shipped, Held):+0.0 %;-0.0 %}"));
        }
        text.Append('\n');
        ResultTable.AppendRow(text, "Collection", "MAP, chosen", "MAP, shipped", "Better", "Worse", "p");
        ResultTable.AppendRow(text, "---", "---:", "---:", "---:", "---:", "---:");
        for (var i = 0; i < collections.Count; i++)
        {
            var (chosen, shipped) = (validation.HeldOut(i), validation.Shipped(i));
            var difference = PairedDifference.Of([.. chosen.Zip(shipped, (one, other) => one - other)], new Random(DrawSeed));
            ResultTable.AppendRow(
                text, collections[i].Collection.Name, Line($"{chosen.Average():0.0000}"), Line($"{shipped.Average():0.0000}"),
                Line($"{difference.Better}"), Line($"{difference.Worse}"), Line($"{difference.P:0.0000}"));
        }
        text.Append('\n');
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
