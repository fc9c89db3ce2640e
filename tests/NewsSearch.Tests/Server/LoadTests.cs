using System.Net;
using System.Net.Sockets;
using System.Text;
using NewsSearch.Server;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>Many at once, and such as never come to an end.</summary>
[Collection(OneServer.Name)]
public sealed class LoadTests(ServedStories stories)
{
    [Fact]
    public async Task Sockets_that_never_finish_are_closed_while_others_are_answered()
    {
        const int Sockets = 60;
        await using var server = await NewsServer.StartAsync(
            stories.Index, new ServerOptions { LogRequests = false, Port = 0, ReadTime = TimeSpan.FromSeconds(1), RequestsPerSecond = 0, QueryTime = TimeSpan.FromSeconds(30) }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        var sockets = new List<TcpClient>();
        try
        {
            for (var i = 0; i < Sockets; i++)
            {
                var socket = new TcpClient();
                sockets.Add(socket);
                await socket.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
                await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /api/search?q=treaty HTTP/1.1\r\nHost: localhost\r\nX-Slow: "), TestContext.Current.CancellationToken);
            }
            using var answer = await client.GetAsync("/api/search?q=treaty", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            foreach (var socket in sockets)
            {
                // Comes to an end only because the server makes one.
                var (status, _) = await RawRequest.ReadAsync(socket.GetStream());
                Assert.True(status is 408 or 0, $"{status}");
            }
        }
        finally
        {
            sockets.ForEach(s => s.Dispose());
        }
    }

    [Fact]
    public async Task Beyond_what_it_can_do_the_server_says_so_and_answers_the_rest()
    {
        await using var server = await NewsServer.StartAsync(
            stories.Index, new ServerOptions { LogRequests = false, Port = 0, Concurrency = 1, Queue = 1, RequestsPerSecond = 0, QueryTime = TimeSpan.FromSeconds(30) }, TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = server.Address };
        var statuses = new List<HttpStatusCode>();
        // Until both kinds were seen: how many at once are too many, the machine decides.
        for (var round = 0; round < 50 && !(statuses.Contains(HttpStatusCode.OK) && statuses.Contains(HttpStatusCode.ServiceUnavailable)); round++)
            statuses.AddRange(await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
            {
                using var answer = await client.GetAsync($"/api/search?q=peace+treaty+kuril+w{i}&profile=thorough&match=any", TestContext.Current.CancellationToken);
                return answer.StatusCode;
            })));
        Assert.All(statuses, s => Assert.True(s is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, s.ToString()));
        Assert.Contains(HttpStatusCode.OK, statuses);
        Assert.Contains(HttpStatusCode.ServiceUnavailable, statuses);
    }

    [Fact]
    public async Task Stopping_lets_what_is_under_way_end()
    {
        var server = await NewsServer.StartAsync(stories.Index, new ServerOptions { LogRequests = false, Port = 0, RequestsPerSecond = 0 }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = client.GetAsync("/api/search?all&format=jsonl", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var begun = await answer;
        var stopping = server.StopAsync();
        var lines = (await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await stopping;
        await server.DisposeAsync();
        Assert.Equal(Assert.Single(begun.Headers.GetValues("X-Total")), lines.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync("/health", TestContext.Current.CancellationToken));
    }
}
