using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NewsSearch.Server;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>Safe as it comes: what others can make of the server, and what it says where something is wrong.</summary>
[Collection(OneServer.Name)]
public sealed class SafetyTests(ServedStories stories)
{
    private const string Key = "a-key-that-nobody-knows";

    [Theory]
    [InlineData("/")]
    [InlineData("/api/search?q=treaty")]
    [InlineData("/api/search?q=(")]
    [InlineData("/assets/page.js")]
    [InlineData("/nowhere")]
    public async Task Every_answer_tells_browsers_to_run_nothing_of_others(string address)
    {
        using var answer = await stories.AskAsync(address, ("Origin", "https://example.org"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_is_told_with_place_cause_and_rewrite()
    {
        using var answer = await stories.AskAsync("/api/search?q=kuril+(peace");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        var told = JsonNode.Parse(stories.Tool.Run("parse", "--json", "kuril (peace").Out)!["error"]!;
        Assert.Equal(told.ToJsonString(), problem["error"]!.ToJsonString());
        Assert.Equal(400, problem["status"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("/api/search?topp=3", "Did you mean 'top'?")]
    [InlineData("/api/search?top=-1", "from 0 to 1000")]
    [InlineData("/api/search?q=a&q=b", "2 times")]
    [InlineData("/api/search?since=soon", "since takes a day")]
    [InlineData("/api/search?sort=best", "relevance, newest, oldest")]
    [InlineData("/api/search?all&top=3", "neither top nor after")]
    [InlineData("/api/quotes?distinct&after=x", "one page")]
    [InlineData("/api/facets?fields=colour", "topic.given")]
    [InlineData("/api/timeline?by=hour", "day, week, month, year")]
    [InlineData("/api/quotes?speaker=)(", "Lavrov")]
    public async Task A_parameter_that_cannot_be_is_told_with_what_can(string address, string expected)
    {
        using var answer = await stories.AskAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var detail = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!.GetValue<string>();
        Assert.Contains(expected, detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("LOCALHOST:1234", HttpStatusCode.OK)]
    public async Task Only_its_own_names_are_answered_to(string host, HttpStatusCode expected)
    {
        using var answer = await stories.AskAsync("/api/stats", ("Host", host));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Nothing_can_be_written_unless_the_settings_say_so()
    {
        using var answer = await stories.Client.PostAsync("/api/stories", new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("0.0.0.0", null, false)]
    [InlineData("192.0.2.7", null, false)]
    [InlineData("example.org", Key, false)]
    [InlineData("127.0.0.1", "short", false)]
    [InlineData("127.0.0.1", null, true)]
    public async Task Unsafe_settings_do_not_start(string listen, string? key, bool writable)
    {
        var options = new ServerOptions { LogRequests = false, Port = 0, Listen = listen, Key = key, Writable = writable };
        await Assert.ThrowsAsync<ArgumentException>(() => NewsServer.StartAsync(stories.Index, options, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Off_loopback_everything_but_health_asks_for_the_key()
    {
        await using var server = await NewsServer.StartAsync(stories.Index, new ServerOptions { LogRequests = false, Port = 0, Listen = "0.0.0.0", Key = Key }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Address.Port}") };
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/", null));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/api/stats", new("Bearer", Key + "x")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/api/stats", new("Bearer", Key)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/", new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("anybody:" + Key)))));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/", new("Basic", "!!!")));
    }

    [Fact]
    public async Task Stories_are_added_deleted_and_killed_by_whoever_has_the_key()
    {
        using var folder = new TemporaryFolder();
        await using var index = NewsIndex.Open(folder.In("index"));
        await using var server = await NewsServer.StartAsync(index, new ServerOptions { LogRequests = false, Port = 0, Key = Key, Writable = true }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        const string Stories = "{\"id\":\"https://example.org/a b\",\"headline\":\"Ferry resumes\",\"body\":\"The ferry sails.\"}\n{\"id\":\"b\",\"headline\":\"Ferry stops\",\"body\":\"It rests.\"}\n{\"id\":\"c\"}\n";
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(client, HttpMethod.Post, "/api/stories", null, Stories)).Status);
        // What browsers add by themselves opens nothing, and neither does a page of another site.
        var basic = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("x:" + Key)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(client, HttpMethod.Post, "/api/stories", basic, Stories)).Status);
        var key = new AuthenticationHeaderValue("Bearer", Key);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(client, HttpMethod.Post, "/api/stories", key, Stories, "https://example.org")).Status);
        var (status, summary) = await SendAsync(client, HttpMethod.Post, "/api/stories", key, Stories);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((2, 1), (summary!["added"]!.GetValue<int>(), summary["rejected"]!.GetValue<int>()));
        Assert.Equal(2, await TotalAsync(client, "ferry"));
        Assert.Equal(1, (await SendAsync(client, HttpMethod.Delete, "/api/stories/https%3A%2F%2Fexample.org%2Fa%20b", key)).Body!["deleted"]!.GetValue<int>());
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(client, HttpMethod.Delete, "/api/stories/nothing", key)).Status);
        Assert.Equal(1, (await SendAsync(client, HttpMethod.Post, "/api/kill/b", key)).Body!["killed"]!.GetValue<int>());
        Assert.Equal(0, await TotalAsync(client, "ferry"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(client, HttpMethod.Post, "/api/stories", key, "{\"id\":\"c\"}")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(client, HttpMethod.Post, "/api/stories", key, new string('x', (1 << 20) + 1))).Status);
    }

    [Fact]
    public async Task More_requests_than_are_allowed_are_told_so()
    {
        await using var server = await NewsServer.StartAsync(stories.Index, new ServerOptions { LogRequests = false, Port = 0, RequestsPerSecond = 1 }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
            statuses.Add(await StatusAsync(client, "/api/parse?q=a", null));
        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health", null));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address, AuthenticationHeaderValue? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Authorization = key } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(
        HttpClient client, HttpMethod method, string address, AuthenticationHeaderValue? key, string? body = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, address) { Headers = { Authorization = key }, Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/x-ndjson") };
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<long> TotalAsync(HttpClient client, string query) =>
        JsonNode.Parse(await client.GetStringAsync("/api/search?q=" + query, TestContext.Current.CancellationToken))!["total"]!.GetValue<long>();
}
