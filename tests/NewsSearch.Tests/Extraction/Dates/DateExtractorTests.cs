using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Dates;

public sealed class DateExtractorTests
{
    [Theory]
    [InlineData("In 1956, they signed it.", "1956", "1956-01-01", "1956-12-31", DatePrecision.Year)]
    [InlineData("They spoke of the 1956 declaration again.", "1956", "1956-01-01", "1956-12-31", DatePrecision.Year)]
    [InlineData("Peace came in 1648 at last.", "1648", "1648-01-01", "1648-12-31", DatePrecision.Year)]
    [InlineData("It was signed in May 2019 in the harbour.", "May 2019", "2019-05-01", "2019-05-31", DatePrecision.Month)]
    [InlineData("On November 14, 2018, they met.", "November 14, 2018", "2018-11-14", "2018-11-14", DatePrecision.Day)]
    [InlineData("On Nov. 14, 2018, they met.", "Nov. 14, 2018", "2018-11-14", "2018-11-14", DatePrecision.Day)]
    [InlineData("On 14 November 2018 they met.", "14 November 2018", "2018-11-14", "2018-11-14", DatePrecision.Day)]
    [InlineData("On the 3rd of May, 2018 they met.", "3rd of May, 2018", "2018-05-03", "2018-05-03", DatePrecision.Day)]
    [InlineData("They met on May 3-5, 2019 again.", "May 3-5, 2019", "2019-05-03", "2019-05-05", DatePrecision.Day)]
    [InlineData("Dated 2018-11-14 in the book.", "2018-11-14", "2018-11-14", "2018-11-14", DatePrecision.Day)]
    [InlineData("In the 1990s they met often.", "1990s", "1990-01-01", "1999-12-31", DatePrecision.Year)]
    [InlineData("The 1987/88 crop was small.", "1987/88", "1987-01-01", "1988-12-31", DatePrecision.Year)]
    [InlineData("The war of 1939-1945 ended it.", "1939-1945", "1939-01-01", "1945-12-31", DatePrecision.Year)]
    [InlineData("Они встретились 30 мая 2019 года.", "30 мая 2019", "2019-05-30", "2019-05-30", DatePrecision.Day)]
    [InlineData("IN DECEMBER 1960, THE U.S. PROPOSED IT.", "DECEMBER 1960", "1960-12-01", "1960-12-31", DatePrecision.Month)]
    public void Written_date_is_a_range(string body, string raw, string from, string to, DatePrecision precision)
    {
        var date = Assert.Single(Extract(new RawStory { Headline = "H", Body = body }).Dates);
        Assert.Equal((raw, from, to, precision), (date.Raw, Iso(date.From), Iso(date.To), date.Precision));
        Assert.Equal(raw, date.Range.Of(body).ToString());
    }

    [Theory]
    [InlineData("They caught 1,956 tonnes.")]
    [InlineData("They caught 1956 tonnes.")]
    [InlineData("It rose 1956 pct.")]
    [InlineData("It costs $1990 now.")]
    [InlineData("It begins at 1800 GMT.")]
    [InlineData("About 2000 fishermen came.")]
    [InlineData("More than 1950 fishermen came.")]
    [InlineData("Flight 1956 was late.")]
    [InlineData("Index 1956.25 was the close.")]
    [InlineData("Cod 1955 1956 1957 1958")]
    [InlineData("A1956 was the number.")]
    [InlineData("Since the mid-20th century they talk.")]
    [InlineData("It rose by May 3.5 points.")]
    [InlineData("It happened on February 30, 2019x.")]
    [InlineData("They may go.")]
    public void Number_that_is_no_year_is_no_date(string body) =>
        Assert.Empty(Extract(new RawStory { Headline = "H", Body = body }).Dates);

    // Thursday, May 30, 2019.
    [Theory]
    [InlineData("They met yesterday in the harbour.", "2019-05-29", "2019-05-29")]
    [InlineData("They meet again tomorrow at noon.", "2019-05-31", "2019-05-31")]
    [InlineData("They met on Thursday in the harbour.", "2019-05-30", "2019-05-30")]
    [InlineData("They met on Friday in the harbour.", "2019-05-24", "2019-05-24")]
    [InlineData("They will meet on Friday in the harbour.", "2019-05-31", "2019-05-31")]
    [InlineData("They met last month in the harbour.", "2019-04-01", "2019-04-30")]
    [InlineData("They met last week in the harbour.", "2019-05-20", "2019-05-26")]
    [InlineData("They will meet next year in the harbour.", "2020-01-01", "2020-12-31")]
    [InlineData("They met on May 3 in the harbour.", "2019-05-03", "2019-05-03")]
    [InlineData("They met on Friday, May 3, in the harbour.", "2019-05-03", "2019-05-03")]
    [InlineData("They met on December 28 in the harbour.", "2018-12-28", "2018-12-28")]
    public void Relative_date_is_counted_from_the_dateline(string sentence, string from, string to)
    {
        var date = Assert.Single(Extract(new RawStory { Body = "Oslo, May 30, 2019 (AFP) - " + sentence }).Dates);
        Assert.Equal((from, to), (Iso(date.From), Iso(date.To)));
    }

    [Fact]
    public void Relative_date_without_a_day_to_count_from_is_left_out() =>
        Assert.Empty(Extract(new RawStory { Headline = "H", Body = "They met yesterday, and on May 3." }).Dates);

    [Fact]
    public void Dates_stand_in_the_order_of_the_text()
    {
        var article = Extract(new RawStory { Body = "Oslo, May 30, 2019 (AFP) - They met on Friday, in 1956 and yesterday." });
        Assert.Equal(["Friday", "1956", "yesterday"], article.Dates.Select(d => d.Raw));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Article Extract(RawStory story) => new ArticleExtractor().Extract(story);
}
