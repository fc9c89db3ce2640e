using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Collections;

public sealed class KurilTests(KurilIndex kuril) : IClassFixture<KurilIndex>
{
    [Fact]
    public void Kicker_headline_and_subheadline_are_told_apart()
    {
        Assert.Equal("All news", Story.Kicker);
        Assert.StartsWith("Lavrov points to ", Story.Headline, StringComparison.Ordinal);
        Assert.StartsWith("Russian top diplomat spoke following a \"two-plus-two\" meeting", Story.Subheadline, StringComparison.Ordinal);
    }

    [Fact]
    public void It_was_filed_in_Tokyo_on_a_day_whose_year_is_inferred()
    {
        var dateline = Story.Dateline!;
        Assert.Equal(["Tokyo"], dateline.Places);
        Assert.Equal("JP", dateline.Country);
        Assert.Equal((2019, 5, 30, true), (dateline.Year, dateline.Month, dateline.Day, dateline.YearInferred));
        Assert.Equal("TASS", dateline.Agency);
        Assert.Equal("TASS", Story.Source);
    }

    [Fact]
    public void It_has_one_section() => Assert.Equal(["Kuril Islands issue"], Story.Sections.Select(s => s.Heading));

    [Fact]
    public void Lavrov_alone_is_quoted_once()
    {
        Assert.Equal(["Sergey Lavrov"], Story.Speakers);
        var quote = Assert.Single(Story.Quotes, q => q.Kind == QuoteKind.Direct);
        Assert.Equal("Sergey Lavrov", quote.Speaker);
        Assert.Equal("pointed out", quote.Cue);
        Assert.Equal("Russian top diplomat", quote.Role);
        Assert.StartsWith("As [Japanese Foreign] Minister [Taro] Kono has said", quote.Text, StringComparison.Ordinal);
        Assert.EndsWith("based on international law", quote.Text.TrimEnd(','), StringComparison.Ordinal);
        Assert.Equal(quote.Text, quote.Range.Of(Story.Body));
        Assert.Equal('"', Story.Body[quote.Range.Start - 1]);
        Assert.Equal('"', Story.Body[quote.Range.End]);
        Assert.DoesNotContain(Story.Quotes, q => q.Text.Contains("two-plus-two", StringComparison.Ordinal) && q.Text.Length < 20);
    }

    [Fact]
    public void Dates_mentioned_are_ranges()
    {
        var mentioned = Story.Dates.Select(d => (d.From, d.To)).ToList();
        Assert.Contains((new DateOnly(1956, 1, 1), new DateOnly(1956, 12, 31)), mentioned);
        Assert.Contains((new DateOnly(2018, 11, 14), new DateOnly(2018, 11, 14)), mentioned);
        Assert.Contains((new DateOnly(1960, 1, 27), new DateOnly(1960, 1, 27)), mentioned);
    }

    [Fact]
    public void Topics_name_the_islands_and_the_treaty()
    {
        var topics = Story.Topics.Select(t => t.Label.ToLowerInvariant()).ToList();
        Assert.Contains("kuril islands", topics);
        Assert.Contains("peace treaty", topics);
    }

    [Theory]
    [InlineData("Russia")]
    [InlineData("Japan")]
    [InlineData("Singapore")]
    public void Places_are_named(string place) => Assert.Contains(place, Story.Places.Select(p => p.Name));

    [Theory]
    [InlineData("\"Minister Kono\"", 1)]
    [InlineData("\"Foreign Minister Taro Kono\"", 1)]
    [InlineData("\"Minister Lavrov\"", 0)]
    [InlineData("said(Lavrov, \"military activities\")", 1)]
    [InlineData("said(Kono, \"military activities\")", 0)]
    [InlineData("said(Lavrov, \"peace treaty\")", 0)]
    [InlineData("speaker:lavrov", 1)]
    [InlineData("speaker:putin", 0)]
    [InlineData("dateline:tokyo", 1)]
    [InlineData("dateline:singapore", 0)]
    [InlineData("place:singapore", 1)]
    [InlineData("mentions:1956", 1)]
    [InlineData("mentions:2018-11-14", 1)]
    [InlineData("mentions:2018-11-15", 0)]
    [InlineData("topic:\"Kuril Islands\"", 1)]
    [InlineData("section:\"Kuril Islands\"", 1)]
    [InlineData("Kuril peace treaty", 1)]
    [InlineData("two plus two", 1)]
    public async Task A_query_finds_it_or_not(string query, int total)
    {
        _ = Story;
        Assert.Equal(total, (await kuril.News.SearchAsync(query)).Total);
    }

    private Article Story
    {
        get
        {
            Assert.SkipUnless(kuril.Article is not null, SharedData.Missing);
            return kuril.Article!;
        }
    }
}
