using System.Globalization;
using Xunit;

namespace NewsSearch.Tests.Extraction.Quotes.Newswriting;

/// <summary>The scores of the annotated stories against those of the last measurement, in <c>scores.tsv</c>.</summary>
public sealed class SpeakerScoreTests(ITestOutputHelper output)
{
    /// <summary>Points by which a score may fall before it counts as lost.</summary>
    private const double Slack = 0.5;

    private static readonly Dictionary<string, SpeakerScore> s_scores = Measured();

    public static TheoryData<string, string, double> Expected()
    {
        var data = new TheoryData<string, string, double>();
        using var reader = new StreamReader(typeof(SpeakerScoreTests).Assembly.GetManifestResourceStream(
            typeof(SpeakerScoreTests).Assembly.GetManifestResourceNames().Single(n => n.EndsWith("Newswriting.scores.tsv", StringComparison.Ordinal)))!);
        while (reader.ReadLine() is { } line)
            if (line.Split('\t') is [var stories, var figure, var percent])
                data.Add(stories, figure, double.Parse(percent, CultureInfo.InvariantCulture));
        return data;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Score_is_kept(string stories, string figure, double percent)
    {
        foreach (var (name, share) in s_scores[stories].Figures)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stories}\t{name}\t{share.Percent:0.0}\t{share}"));
        var measured = s_scores[stories].Figures[figure];
        Assert.True(measured.Percent >= percent - Slack, $"{figure} of {stories}: {measured}, was {percent} %");
    }

    [Fact]
    public void Every_annotation_stands_once_in_its_story() => Assert.All(StoryReader.Read(), story =>
    {
        Assert.NotEmpty(story.Quotes);
        Assert.All(story.Quotes, quote => Assert.Equal(2, story.Raw.Body!.Split(quote.Text).Length));
    });

    [Fact]
    public void Every_figure_is_expected_of_both_halves() =>
        Assert.Equal(2 * SpeakerScore.Of([]).Figures.Count, Expected().Count);

    private static Dictionary<string, SpeakerScore> Measured()
    {
        var stories = StoryReader.Read();
        return new Dictionary<string, SpeakerScore>
        {
            ["looked-at"] = SpeakerScore.Of(stories.Where(s => !s.IsHeldOut)),
            ["held-out"] = SpeakerScore.Of(stories.Where(s => s.IsHeldOut)),
        };
    }
}
