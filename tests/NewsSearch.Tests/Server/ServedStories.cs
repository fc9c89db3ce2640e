using NewsSearch.Server;
using NewsSearch.Tests.Cli;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>The bundled stories, indexed by the command line and served on a free port, for all tests that only read.</summary>
public sealed class ServedStories : IAsyncLifetime
{
    /// <summary>A story that would like to be more than text.</summary>
    private const string Hostile = """
        {"id":"<script>alert(1)</script>/&?#%2F\"'","headline":"<script>alert('owned')</script> & <b>bold</b>","source":"<img src=x onerror=alert(2)>","date":"2017-01-01","topics":["<i>topic</i>"],"body":"LONDON, Jan. 1 - A hostile passage </p><script>alert(3)</script> with \u202eturned\u202c words and \u001b[31m colours.\n\n\"Run <script>alert(4)</script> now, all of you who can hear <b>me</b> and leave the harbour,\" Mayor Eve Mallory said on Monday."}

        """;

    internal Tool Tool { get; } = new();

    internal string Folder => Path.Join(Tool.DataFolder, "newssearch");

    internal NewsIndex Index { get; private set; } = null!;

    internal NewsServer Server { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var corpus = Path.Combine(RepositoryRoot.Path, "corpus");
        Tool.Write("hostile.jsonl", Hostile);
        Tool.Run("index", corpus, Path.Combine(corpus, "versions"), "hostile.jsonl").Ends(0);
        Index = NewsIndex.Open(new NewsSearchOptions { Path = Folder, ReadOnly = true });
        Server = await NewsServer.StartAsync(Index, new ServerOptions { LogRequests = false, Port = 0, RequestsPerSecond = 0, QueryTime = TimeSpan.FromSeconds(30), Queue = 1_000 });
        await Server.Warmed;
        Client = new HttpClient { BaseAddress = Server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        await Index.DisposeAsync();
        Tool.Dispose();
    }

    internal Task<HttpResponseMessage> AskAsync(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    internal async Task<string> TextAsync(string address)
    {
        using var answer = await AskAsync(address, ("Accept", "text/html"));
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
