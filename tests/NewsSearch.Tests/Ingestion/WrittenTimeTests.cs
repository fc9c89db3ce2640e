using CsCheck;
using NewsSearch.Ingestion.Times;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class WrittenTimeTests
{
    [Theory]
    [InlineData("2019-05-30", "2019-05-30")]
    [InlineData(" 2019-5-3 ", "2019-05-03")]
    [InlineData("2019/05/30", "2019-05-30")]
    [InlineData("20190530", "2019-05-30")]
    [InlineData("30.05.2019", "2019-05-30")]
    [InlineData("30. Mai 2019", null)]
    [InlineData("May 30, 2019", "2019-05-30")]
    [InlineData("may 30 2019", "2019-05-30")]
    [InlineData("Sept. 2, 2019", "2019-09-02")]
    [InlineData("30 May 2019", "2019-05-30")]
    [InlineData("Thursday, May 30, 2019", "2019-05-30")]
    [InlineData("2019-05-30T09:14", "2019-05-30T09:14:00Z")]
    [InlineData("2019-05-30 09:14", "2019-05-30T09:14:00Z")]
    [InlineData("2019-05-30t09:14:05.123456789z", "2019-05-30T09:14:05Z")]
    [InlineData("2019-05-30T09:14:05,5+03:00", "2019-05-30T06:14:05Z")]
    [InlineData("2019-05-30T23:14:05-0230", "2019-05-31T01:44:05Z")]
    [InlineData("2019-05-30T09:14:05+03", "2019-05-30T06:14:05Z")]
    [InlineData("20190530T091405Z", "2019-05-30T09:14:05Z")]
    [InlineData("2019-05-30T24:00", "2019-05-31T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z")]
    [InlineData("Thu, 30 May 2019 09:14:00 GMT", "2019-05-30T09:14:00Z")]
    [InlineData("Thu, 30 May 2019 09:14:00 +0300", "2019-05-30T06:14:00Z")]
    [InlineData("30 May 2019 09:14 EDT", "2019-05-30T13:14:00Z")]
    [InlineData("May 30, 2019, 9:14 PM", "2019-05-30T21:14:00Z")]
    [InlineData("May 30, 2019 12:05 a.m.", "2019-05-30T00:05:00Z")]
    [InlineData("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01Z")]
    [InlineData("1559207640", "2019-05-30T09:14:00Z")]
    [InlineData("1559207640000", "2019-05-30T09:14:00Z")]
    [InlineData("2019053009", null)]
    [InlineData("05/30/2019", null)]
    [InlineData("03/04/2019", null)]
    [InlineData("2019-02-29", null)]
    [InlineData("2019-13-01", null)]
    [InlineData("2019", null)]
    [InlineData("2019-05", null)]
    [InlineData("May 2019", null)]
    [InlineData("May 30", null)]
    [InlineData("2019-05-30T25:00", null)]
    [InlineData("2019-05-30T09:14:05+99:00", null)]
    [InlineData("0001-01-01T00:00+14:00", null)]
    [InlineData("9999-12-31T23:00-05:00", null)]
    [InlineData("2019-05-30 and more", null)]
    [InlineData("", null)]
    [InlineData("yesterday", null)]
    public void Times_are_read_as_records_write_them(string text, string? expected) =>
        Assert.Equal(expected, WrittenTime.Read(text)?.ToString());

    [Fact]
    public void Every_printed_time_reads_back() =>
        Gen.DateTime.Select(Gen.Bool).Sample(
            (time, dateOnly) =>
            {
                var whole = new DateTimeOffset(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
                var story = dateOnly
                    ? NewsSearch.Articles.StoryTime.OfDay(DateOnly.FromDateTime(whole.UtcDateTime))
                    : new NewsSearch.Articles.StoryTime(whole, false);
                Assert.Equal(story, WrittenTime.Read(story.ToString()));
            },
            seed: "0N0XIzNsQ0O2",
            iter: 2000);

    [Fact]
    public void Garbage_is_no_time_and_does_no_harm() =>
        Gen.String[Gen.Char["0123456789-/:.,+TZ APMay\u0660\ud800"], 0, 40].Sample(text => { _ = WrittenTime.Read(text); }, seed: "0N0XIzNsQ0O2", iter: 20_000);
}
