using NewsSearch.Contract;
using NewsSearch.Contract.Options;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>How words of the command line are read.</summary>
public sealed class ArgumentTests
{
    [Theory]
    [InlineData("2019", "UTC", "2019-01-01T00:00:00Z", "2020-01-01T00:00:00Z")]
    [InlineData("2019-12", "UTC", "2019-12-01T00:00:00Z", "2020-01-01T00:00:00Z")]
    [InlineData("2019-05-30", "Asia/Tokyo", "2019-05-29T15:00:00Z", "2019-05-30T15:00:00Z")]
    [InlineData("2019-05-30", "+09:00", "2019-05-29T15:00:00Z", "2019-05-30T15:00:00Z")]
    [InlineData("2019-03-31", "Europe/Berlin", "2019-03-30T23:00:00Z", "2019-03-31T22:00:00Z")]
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-05T02:00:00Z")]
    [InlineData("2019-05-30T09:14", "Asia/Tokyo", "2019-05-30T00:14:00Z", "2019-05-30T00:14:00Z")]
    [InlineData("2019-05-30T09:14:05+03:00", "Asia/Tokyo", "2019-05-30T06:14:05Z", "2019-05-30T06:14:05Z")]
    [InlineData("2019-05-30T09:14Z", "Asia/Tokyo", "2019-05-30T09:14:00Z", "2019-05-30T09:14:00Z")]
    public void A_time_is_the_stretch_that_it_names(string text, string zone, string start, string end)
    {
        var read = TimeText.Read("--since", text, TimeText.Zone("--timezone", zone));
        Assert.Equal((start, end), (Utc(read.Start), Utc(read.End)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("30.05.2019")]
    [InlineData("2019-13")]
    [InlineData("2019-02-30")]
    [InlineData("9999-99-99")]
    [InlineData("noon")]
    public void What_is_no_time_is_refused(string text) =>
        Assert.Throws<UsageException>(() => TimeText.Read("--since", text, TimeZoneInfo.Utc));

    [Theory]
    [InlineData("--tpo", "--top")]
    [InlineData("--json5", "--json")]
    [InlineData("--all", "--all-versions")]
    [InlineData("--zebra", null)]
    [InlineData("--", null)]
    public void The_nearest_name_is_found_where_one_is_near(string word, string? name) =>
        Assert.Equal(name, Nearest.To(word, ["--top", "--json", "--all-versions", "--format"]));

    private static string Utc(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
