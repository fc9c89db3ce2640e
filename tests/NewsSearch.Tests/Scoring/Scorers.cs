using NewsSearch.Tests.Collections;
using NewsSearch.Tests.Copies;
using NewsSearch.Tests.Exploring;
using NewsSearch.Tests.Scoring.Attributions;
using NewsSearch.Tests.Scoring.Cost;
using NewsSearch.Tests.Scoring.Datelines;
using NewsSearch.Tests.Scoring.Pages;
using NewsSearch.Tests.Scoring.Reuters;
using NewsSearch.Tests.Scoring.Speakers;
using NewsSearch.Tests.Scoring.Topics;

namespace NewsSearch.Tests.Scoring;

/// <summary>All scorers, in the order of the table; each measures once a process.</summary>
internal static class Scorers
{
    private static readonly IReadOnlyList<IScorer> s_all =
    [
        new DatelineListScorer(),
        new ReutersScorer(),
        new ParagraphScorer(),
        new AttributionScorer(),
        new NewswritingScorer(),
        new TopicScorer(),
        new PageScorer(),
        new CopyScorer(),
        .. AffairCollection.All.Select(collection => new AffairScorer(collection)),
        new CostScorer(),
    ];

    private static readonly Dictionary<IScorer, Lazy<IReadOnlyList<Score>>> s_measured =
        s_all.ToDictionary(scorer => scorer, scorer => new Lazy<IReadOnlyList<Score>>(scorer.Measure));

    public static IEnumerable<string> Names => s_all.SelectMany(scorer => scorer.Names);

    /// <summary>The scorer of a row; null where there is none.</summary>
    public static IScorer? Of(string name) => s_all.FirstOrDefault(scorer => scorer.Names.Contains(name));

    public static bool IsThere(IScorer scorer) => scorer.SharedFile is null || SharedData.Find(scorer.SharedFile) is not null;

    public static Score Measured(IScorer scorer, string name) => s_measured[scorer].Value.Single(score => score.Name == name);
}
