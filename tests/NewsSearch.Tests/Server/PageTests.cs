using System.Net;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>Pages as they come over the wire, without a browser.</summary>
[Collection(OneServer.Name)]
public sealed class PageTests(ServedStories stories)
{
    [Theory]
    [InlineData("/?q=hostile+passage")]
    [InlineData("/quotes?q=harbour+run")]
    [InlineData("/stories/%3Cscript%3Ealert%281%29%3C%2Fscript%3E%2F%26%3F%23%252F%22%27?q=hostile")]
    public async Task Nothing_from_a_story_becomes_markup(string address)
    {
        var page = await stories.TextAsync(address);
        Assert.Contains("alert(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>topic", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>me", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
        Assert.DoesNotContain('\u001b', page);
    }

    [Theory]
    [InlineData("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&since=%22%3E%3Cb%3E&sort=%27")]
    [InlineData("/nowhere%3Cscript%3E")]
    [InlineData("/stories/%3Cscript%3E")]
    public async Task Nothing_from_an_address_becomes_markup(string address)
    {
        var page = await stories.TextAsync(address);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"><b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_loads_nothing_from_elsewhere()
    {
        var page = await stories.TextAsync("/?q=treaty");
        Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_stands_among_those_that_belong_to_it()
    {
        var page = await stories.TextAsync("/stories/kuril-2019-osaka?q=treaty");
        Assert.Contains("<h2>The affair</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Background</h2>", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"true\" dir=\"auto\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_query_is_offered_mended_and_told_what_it_missed()
    {
        var page = await stories.TextAsync("/?q=kurli+treaty");
        Assert.Contains("Did you mean <a href=\"/?q=kuril%20treaty\">kuril treaty</a>?", page, StringComparison.Ordinal);
        Assert.Contains("<b dir=\"auto\">kurli</b>: no story", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_shows_where_and_what_could_be_meant()
    {
        using var answer = await stories.AskAsync("/?q=kuril+(peace", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<u>(</u>", page, StringComparison.Ordinal);
        Assert.Contains("/?q=kuril%20%28peace%29", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "The newest stories")]
    [InlineData("/help", "How to ask")]
    [InlineData("/diff/ver-bakery-fire", "<ins>")]
    [InlineData("/stories/ver-bakery-fire?version=1", "not the latest")]
    [InlineData("/stories/kuril-2019-osaka?q=treaty", "<mark>treaty</mark>")]
    public async Task Every_view_is_there(string address, string expected) => Assert.Contains(expected, await stories.TextAsync(address), StringComparison.Ordinal);
}
