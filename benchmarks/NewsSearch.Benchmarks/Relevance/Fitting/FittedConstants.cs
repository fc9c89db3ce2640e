using System.Globalization;
using NewsSearch.Benchmarks.Relevance.Steps;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Benchmarks.Relevance.Fitting;

/// <summary>Constants that were fitted together, and what might stand in their place.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Shipped">What is shipped.</param>
/// <param name="Grid">What is tried.</param>
internal sealed record FittedConstants(string Name, RankingWay Shipped, IReadOnlyList<RankingWay> Grid)
{
    private static readonly RankingSteps s_balanced = RankingSteps.Of(RankingProfile.Balanced)!;

    /// <param name="quick">Whether to try little.</param>
    public static IReadOnlyList<FittedConstants> All(bool quick) => quick
        ? [Bm25([0.9f, 1.2f], [0.4f, 0.75f], [0.03f]), Feedback([1, 5], [40], [0.3f, 0.5f]), Families([0, 0.6f]), Nearness([0, 0.3f])]
        :
        [
            Bm25([0.6f, 0.9f, 1.2f, 1.6f], [0.2f, 0.4f, 0.6f, 0.75f], [0, 0.03f]),
            Feedback([1, 2.5f, 5, 8], [20, 40, 100], [0.2f, 0.3f, 0.5f]),
            Families([0, 0.3f, 0.6f, 1]),
            Nearness([0, 0.15f, 0.3f, 0.6f, 1]),
        ];

    private static FittedConstants Bm25(float[] k1s, float[] bs, float[] ofWords) => new(
        "k1, b of a short query and of each further word, first pass alone", RankingStages.Fast,
        [
            .. from k1 in k1s
               from b in bs
               from ofWord in ofWords
               select new RankingWay(Line($"k1 {k1}, b {b} + {ofWord}"), RankingProfile.Fast)
               {
                   Bm25 = words => Bm25Parameters.ForWords(words, new Bm25Parameters(k1, b), ofWord),
               },
        ]);

    private static FittedConstants Feedback(float[] sharpnesses, int[] terms, float[] weights) => new(
        "sharpness of feedback, its words, weight of the query's own words; balanced otherwise", RankingStages.Balanced,
        [
            .. from sharpness in sharpnesses
               from count in terms
               from weight in weights
               select new RankingWay(Line($"sharpness {sharpness}, {count} words, weight {weight}"), RankingProfile.Balanced)
               {
                   Steps = s_balanced with { FeedbackSharpness = sharpness, FeedbackTerms = count, OriginalWeight = weight },
               },
        ]);

    private static FittedConstants Families(float[] weights) => new(
        "weight of words of the same families; balanced otherwise", RankingStages.Balanced,
        [
            .. weights.Select(weight => new RankingWay(Line($"weight {weight}"), RankingProfile.Balanced)
            {
                Steps = s_balanced with { FamilyWeight = weight },
            }),
        ]);

    private static FittedConstants Nearness(float[] weights) => new(
        "weight of nearness; balanced otherwise", RankingStages.Balanced,
        [
            .. weights.Select(weight => new RankingWay(Line($"weight {weight}"), RankingProfile.Balanced)
            {
                Steps = s_balanced with { NearnessWeight = weight },
            }),
        ]);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
