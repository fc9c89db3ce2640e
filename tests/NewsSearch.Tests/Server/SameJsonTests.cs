using System.Text.Json.Nodes;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>The server says what the command line says, to the byte but for what differs from run to run.</summary>
[Collection(OneServer.Name)]
public sealed class SameJsonTests(ServedStories stories)
{
    public static TheoryData<string, string[]> Questions => new()
    {
        { "/api/search?q=treaty", ["search", "--json", "treaty"] },
        { "/api/search", ["search", "--json"] },
        { "/api/search?q=kuril+peace+treaty&top=3&facets=speaker,year&explain", ["search", "--json", "--top", "3", "--facets", "speaker,year", "--explain", "kuril peace treaty"] },
        { "/api/search?q=said(Lavrov,+treaty)&profile=fast&sort=oldest&copies=true", ["search", "--json", "--profile", "fast", "--sort", "oldest", "--copies", "said(Lavrov, treaty)"] },
        { "/api/search?q=treaty&since=2018&until=2019-06-30&timezone=Asia/Tokyo&count=exact", ["search", "--json", "--since", "2018", "--until", "2019-06-30", "--timezone", "Asia/Tokyo", "--count", "exact", "treaty"] },
        { "/api/search?q=%D0%9B%D0%B0%D0%B2%D1%80%D0%BE%D0%B2&exact-names&all-versions", ["search", "--json", "--exact-names", "--all-versions", "Лавров"] },
        { "/api/search?q=fire&as-of=2025-01-09T06:00Z", ["search", "--json", "--as-of", "2025-01-09T06:00Z", "fire"] },
        { "/api/search?q=kuril!+w/10+treat!&dialect=nexis", ["search", "--json", "--dialect", "nexis", "kuril! w/10 treat!"] },
        { "/api/search?q=latest+kuril+talks&recent&match=any&now=2020-01-01", ["search", "--json", "--recent", "--match", "any", "--now", "2020-01-01", "latest kuril talks"] },
        { "/api/search?q=hostile+passage&top=1", ["search", "--json", "--top", "1", "hostile passage"] },
        { "/api/search?q=zzzzqqq", ["search", "--json", "zzzzqqq"] },
        { "/api/quotes?q=treaty&speaker=Putin&distinct&sort=oldest", ["quotes", "--json", "--speaker", "Putin", "--distinct", "--sort", "oldest", "treaty"] },
        { "/api/quotes?about=Putin&kind=indirect&top=5", ["quotes", "--json", "--about", "Putin", "--kind", "indirect", "--top", "5"] },
        { "/api/facets?q=treaty&fields=speaker,year&top=4", ["facets", "--json", "--fields", "speaker,year", "--top", "4", "treaty"] },
        { "/api/facets?q=treaty", ["facets", "--json", "treaty"] },
        { "/api/timeline?q=treaty&by=year&clock=mentioned", ["timeline", "--json", "--by", "year", "--clock", "mentioned", "treaty"] },
        { "/api/timeline?q=treaty&by=year&vs=fishing", ["timeline", "--json", "--by", "year", "--vs", "fishing", "treaty"] },
        { "/api/stories/kuril-2019-osaka", ["show", "--json", "kuril-2019-osaka"] },
        { "/api/stories/ver-bakery-fire?version=1", ["show", "--json", "--version", "1", "ver-bakery-fire"] },
        { "/api/stories/kuril-2019-osaka?as=ninjs", ["show", "--as", "ninjs", "kuril-2019-osaka"] },
        { "/api/diff/ver-bakery-fire?from=1&to=3", ["diff", "--json", "--from", "1", "--to", "3", "ver-bakery-fire"] },
        { "/api/parse?q=%22peace+treaty%22+OR+headline:kuril", ["parse", "--json", "\"peace treaty\" OR headline:kuril"] },
        { "/api/parse?q=kuril+treaty&counts", ["parse", "--json", "--counts", "kuril treaty"] },
        { "/api/parse?q=(kuril", ["parse", "--json", "(kuril"] },
        { "/api/explain/kuril-2019-osaka?q=kuril+peace+treaty", ["explain", "--json", "kuril-2019-osaka", "kuril peace treaty"] },
        { "/api/similar/kuril-2019-osaka?top=4", ["similar", "--json", "--top", "4", "kuril-2019-osaka"] },
        { "/api/background/kuril-2019-osaka", ["background", "--json", "kuril-2019-osaka"] },
        { "/api/thread/kuril-2019-osaka", ["thread", "--json", "kuril-2019-osaka"] },
        { "/api/suggest?q=kur&top=5", ["suggest", "--json", "--top", "5", "kur"] },
        { "/api/suggest?q=sergey+l&kind=person", ["suggest", "--json", "--kind", "person", "sergey l"] },
        { "/api/search?q=kurli+treaty", ["search", "--json", "kurli treaty"] },
        { "/api/stats", ["stats", "--json"] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_answer_is_that_of_the_command_line(string address, string[] words)
    {
        var printed = stories.Tool.Run(words).Out;
        using var answer = await stories.AskAsync(address);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, body);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Lasting(printed), Lasting(body));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("tsv", "text/tab-separated-values")]
    [InlineData("jsonl", "application/x-ndjson")]
    [InlineData("ninjs", "application/x-ndjson")]
    public async Task An_export_is_that_of_the_command_line(string format, string type)
    {
        var printed = stories.Tool.Run("search", "treaty", "--all", "--format", format, "--sort", "oldest").Out;
        using var answer = await stories.AskAsync($"/api/search?q=treaty&all&format={format}&sort=oldest");
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(printed, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("48", Assert.Single(answer.Headers.GetValues("X-Total")));
    }

    [Fact]
    public async Task Tables_of_counts_are_those_of_the_command_line()
    {
        Assert.Equal(stories.Tool.Run("facets", "treaty", "--format", "csv").Out, await stories.TextAsync("/api/facets?q=treaty&format=csv"));
        Assert.Equal(stories.Tool.Run("timeline", "treaty", "--by", "year", "--format", "csv").Out, await stories.TextAsync("/api/timeline?q=treaty&by=year&format=csv"));
    }

    [Fact]
    public async Task Pages_follow_each_other_by_their_cursors_to_the_end()
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = JsonNode.Parse(await stories.TextAsync("/api/search?q=treaty&copies&top=20" + (cursor is null ? "" : "&after=" + Uri.EscapeDataString(cursor))))!;
            ids.AddRange(page["hits"]!.AsArray().Select(h => h!["id"]!.GetValue<string>()));
            cursor = page["cursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        Assert.Equal(48, ids.Count);
        Assert.Equal(48, ids.Distinct().Count());
    }

    /// <summary>Without what the search took, and the name of the next page, which holds the moment.</summary>
    private static string Lasting(string json)
    {
        var value = JsonNode.Parse(json)!.AsObject();
        value.Remove("took");
        value.Remove("cursor");
        return value.ToJsonString();
    }
}
