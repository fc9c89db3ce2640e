using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Datelines;

public sealed class DatelineExtractorTests
{
    private const string Text = "OSLO, May 30. /TASS/. Fishermen met to talk about the quota.";

    [Fact]
    public void Missing_year_is_the_one_nearest_publication()
    {
        var article = Extract(new RawStory { Body = "OSLO, Dec 31 (Reuters) - Fishermen met.", Published = Day(2020, 1, 2) });
        Assert.Equal((2019, true), (article.Dateline!.Year, article.Dateline.YearInferred));
        Assert.Equal(("2020-01-02", false), (article.Published.ToString(), article.PublishedInferred));
    }

    [Fact]
    public void Year_stays_empty_and_flagged_more_than_thirty_days_from_publication()
    {
        var article = Extract(new RawStory { Body = Text, Published = Day(2019, 9, 1) });
        Assert.Equal((null, true), (article.Dateline!.Year, article.Dateline.YearInferred));
    }

    [Fact]
    public void Without_publication_it_is_the_first_such_day_after_the_latest_full_date_mentioned()
    {
        var article = Extract(new RawStory { Body = Text + "\n\nThe last talks were on January 27, 1960, and on November 14, 2018." });
        Assert.Equal((2019, true), (article.Dateline!.Year, article.Dateline.YearInferred));
        Assert.Equal(("2019-05-30", true), (article.Published.ToString(), article.PublishedInferred));
    }

    [Fact]
    public void Day_mentioned_may_be_the_day_itself()
    {
        var article = Extract(new RawStory { Body = Text + "\n\nThey will meet until May 30, 2018, the clerk said." });
        Assert.Equal(2018, article.Dateline!.Year);
    }

    [Fact]
    public void Without_any_date_it_is_the_last_such_day_before_the_file_was_written()
    {
        var article = Extract(new RawStory { Body = Text, FileTime = new DateTimeOffset(2021, 3, 1, 0, 0, 0, TimeSpan.Zero) });
        Assert.Equal(("2020-05-30", true), (article.Published.ToString(), article.PublishedInferred));
    }

    [Fact]
    public void Date_after_the_file_was_written_is_one_looked_ahead_to()
    {
        var article = Extract(new RawStory { Body = Text + "\n\nThe quota runs until December 31, 2030.", FileTime = new DateTimeOffset(2021, 7, 1, 0, 0, 0, TimeSpan.Zero) });
        Assert.Equal(2021, article.Dateline!.Year);
    }

    [Fact]
    public void Story_without_any_date_was_published_when_the_file_was_written()
    {
        var article = Extract(new RawStory { Body = "Fishermen met.", FileTime = new DateTimeOffset(2021, 7, 1, 9, 0, 0, TimeSpan.Zero) });
        Assert.Equal(("2021-07-01", true), (article.Published.ToString(), article.PublishedInferred));
    }

    [Fact]
    public void Nothing_tells_when()
    {
        var article = Extract(new RawStory { Body = Text });
        Assert.Null(article.Published);
        Assert.False(article.PublishedInferred);
        Assert.Equal((5, 30, null), (article.Dateline!.Month, article.Dateline.Day, article.Dateline.Year));
    }

    [Fact]
    public void Written_year_is_kept()
    {
        var article = Extract(new RawStory { Body = "Oslo, June 12, 2024 (AFP) - Fishermen met." });
        Assert.Equal((2024, false), (article.Dateline!.Year, article.Dateline.YearInferred));
        Assert.Equal(("2024-06-12", true), (article.Published.ToString(), article.PublishedInferred));
        Assert.Equal("AFP", article.Source);
    }

    [Fact]
    public void February_29_finds_a_leap_year()
    {
        var article = Extract(new RawStory { Body = "OSLO, Feb 29 (Reuters) - Fishermen met.\n\nThe last talks were on March 1, 2016." });
        Assert.Equal(2020, article.Dateline!.Year);
    }

    [Theory]
    [InlineData("TOKYO, May 30. /TASS/.", "Tokyo", "JP")]
    [InlineData("London", "London", "GB")]
    [InlineData("SALVADOR, Feb 26 -", "Salvador", "BR")]
    [InlineData("Ytre Arna", "Ytre Arna", null)]
    public void Dateline_that_came_as_a_field_ends_at_zero(string field, string place, string? country)
    {
        var article = Extract(new RawStory { Dateline = field, Body = "Fishermen met." });
        Assert.Equal((field, country, 0), (article.Dateline!.Raw, article.Dateline.Country, article.Dateline.End));
        Assert.Equal(place, Assert.Single(article.Dateline.Places));
    }

    [Fact]
    public void Stop_at_the_first_dateline()
    {
        var article = Extract(new RawStory { Body = Text + "\n\nPARIS, May 29 (Reuters) - Bakers met." });
        Assert.Equal("Oslo", Assert.Single(article.Dateline!.Places));
    }

    private static Article Extract(RawStory story) => new ArticleExtractor().Extract(story);

    private static StoryTime Day(int year, int month, int day) => StoryTime.OfDay(new DateOnly(year, month, day));
}
