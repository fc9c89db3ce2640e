using System.Globalization;
using NewsSearch.Tests.Cli;
using NewsSearch.Tests.Scoring.Attributions;
using NewsSearch.Tests.Scoring.Reuters;
using NewsSearch.Tests.Scoring.Topics;
using Xunit;

namespace NewsSearch.Tests.Scoring.Published;

/// <summary>Our measures give what the scripts print that stand beside the collections, run on what the built command extracts.</summary>
public sealed class PublishedScorersTests : IDisposable
{
    private readonly Tool _tool = new();

    [Fact]
    public void Attributions_score_as_the_script_scores_them()
    {
        var gold = Python.Collection(AnnotatedArticle.FileName);
        var extracted = Extract("attributions", Python.Run("stories_from_attributions.py", gold));
        foreach (var least in new[] { 0, 0.7, 0.9 })
        {
            var figures = new AttributionFigures(AttributionScorer.Answers, least);
            Assert.Equal(
                Invariant($"""
                    direct units {figures.Units} P {figures.QuotedPrecision:F1} R {figures.QuotedRecall:F1} F1 {figures.QuotedF1:F1}
                     | all attributions {figures.Annotations} P {figures.Precision:F1} R {figures.Recall:F1} F1 {figures.F1:F1}
                     | articles not found {figures.ArticlesNotFound}
                    """),
                Python.Run("score_attributions.py", gold, extracted, "--min-confidence", least.ToString(CultureInfo.InvariantCulture)).TrimEnd());
        }
    }

    [Fact]
    public void Datelines_score_as_the_script_scores_them()
    {
        var gold = Python.Collection(ReutersRecord.FileName);
        var extracted = Extract("reuters", Python.Run("stories_from_reuters.py", gold));
        var figures = ReutersScorer.Figures;
        Assert.Equal(
            Invariant($"""
                datelines {figures.WithDateline} parsed {Score.Percent(figures.Parsed, figures.WithDateline):F2}%
                 | dated {figures.Dated} within 4 days {Score.Percent(figures.NearOwnDate, figures.Dated):F2}%
                 | country compared {figures.CountriesCompared} agree {Score.Percent(figures.CountriesAgreeing, figures.CountriesCompared):F2}%
                 | without {figures.WithoutDateline} false {figures.Invented}
                """),
            Python.Run("score_datelines.py", gold, extracted).TrimEnd());
    }

    [Fact]
    public void Topics_score_as_the_script_scores_them()
    {
        var gold = Python.Collection(ReutersRecord.FileName);
        var train = _tool.Write("train.jsonl", Python.Run("stories_from_reuters.py", gold, "--split", "train"));
        var model = Path.Join(_tool.Folder, "topics.model");
        _tool.Run("train-topics", train, "--out", model).Ends(0);
        var extracted = Extract("test", Python.Run("stories_from_reuters.py", gold, "--split", "test", "--no-topics"), "--topic-model", model);
        var figures = TopicScorer.Figures;
        Assert.Equal(
            Invariant($"""
                stories {figures.Stories} micro-F1 {figures.MicroF1 / 100:F4} macro-F1 {figures.MacroF1 / 100:F4}
                 (P {figures.Precision / 100:F3} R {figures.Recall / 100:F3}) over {figures.Topics} topics
                """),
            Python.Run("score_topics.py", gold, extracted).TrimEnd());
    }

    public void Dispose() => _tool.Dispose();

    /// <summary>The file of what the command extracts.</summary>
    private string Extract(string name, string stories, params string[] options) =>
        _tool.Write(name + ".out.jsonl", _tool.Run(["extract", _tool.Write(name + ".jsonl", stories), .. options]).Ends(0).Out);

    /// <summary>One line, in the culture of the scripts.</summary>
    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).ReplaceLineEndings("");
}
