using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>Against a manifest and a server on the loopback of the test's own.</summary>
public sealed class CorpusCommandTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{{\"id\":\"{i}\",\"headline\":\"Story {i}\"}}\n")));
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void The_list_says_where_each_comes_from()
    {
        var listed = _tool.Run("corpus", "list", "--json").Ends(0).Json();
        foreach (var corpus in listed.EnumerateArray())
        {
            Assert.Equal(
                ["name", "title", "provenance", "licence", "url", "page", "file", "format", "stories", "sha256"],
                corpus.EnumerateObject().Select(member => member.Name));
            Assert.True(corpus.GetProperty("stories").GetInt64() > 0);
            Assert.NotEmpty(corpus.GetProperty("licence").GetString()!);
        }
        var text = _tool.Run("corpus", "list").Ends(0).Out;
        Assert.Contains("reuters-21578  21578 stories, --format reuters-sgml", text, StringComparison.Ordinal);
        Assert.Contains("sha256:  not known", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_with_the_right_digest_is_kept_and_can_be_read()
    {
        using var server = new OneFileServer(Content);
        Manifest(server.Url, Digest(Content));
        var got = _tool.Run("corpus", "get", "test", "--to", "data", "--manifest", "m.json", "--json").Ends(0).Json();

        Assert.Equal((Digest(Content), "the manifest", Content.Length), (got.GetProperty("sha256").GetString(), got.GetProperty("comparedWith").GetString(), got.GetProperty("bytes").GetInt32()));
        Assert.Equal(Content, File.ReadAllBytes(Path.Join(_tool.Folder, "data", "stories.jsonl")));
        Assert.Equal(["stories.jsonl", "stories.jsonl.sha256"], Directory.GetFiles(Path.Join(_tool.Folder, "data")).Select(Path.GetFileName).Order());
        Assert.Equal(5000, _tool.Run("index", "--dry-run", "--json", "data/stories.jsonl").Ends(0).Json().GetProperty("articles").GetInt64());
    }

    [Fact]
    public void A_download_with_another_digest_is_refused_and_what_was_there_stays()
    {
        using var server = new OneFileServer(Content);
        Manifest(server.Url, Digest("other"u8.ToArray()));
        _tool.Write("stories.jsonl", "before");
        var error = _tool.Run("corpus", "get", "test", "--manifest", "m.json").Ends(65).Error;

        Assert.Contains(Digest(Content), error, StringComparison.Ordinal);
        Assert.Equal("before", File.ReadAllText(Path.Join(_tool.Folder, "stories.jsonl")));
        Assert.False(File.Exists(Path.Join(_tool.Folder, "stories.jsonl.part")));
    }

    [Fact]
    public void Without_a_known_digest_the_one_that_came_is_noted_and_holds_from_then_on()
    {
        _tool.Write("mine.jsonl", "{\"headline\":\"One\"}\n");
        Manifest("http://127.0.0.1:1/", null);
        var first = _tool.Run("corpus", "get", "test", "--from", "mine.jsonl", "--to", "data", "--manifest", "m.json").Ends(0);
        Assert.Contains("No checksum of this file is known", first.Error, StringComparison.Ordinal);
        Assert.Empty(_tool.Run("corpus", "get", "test", "--from", "mine.jsonl", "--to", "data", "--manifest", "m.json").Ends(0).Error);

        _tool.Write("mine.jsonl", "{\"headline\":\"Two\"}\n");
        _tool.Run("corpus", "get", "test", "--from", "mine.jsonl", "--to", "data", "--manifest", "m.json").Ends(65);
        Assert.Equal("{\"headline\":\"One\"}\n", File.ReadAllText(Path.Join(_tool.Folder, "data", "stories.jsonl")));
    }

    [Fact]
    public void A_digest_that_is_given_counts()
    {
        _tool.Write("mine.jsonl", "x");
        Manifest("http://127.0.0.1:1/", null);
        _tool.Run("corpus", "get", "test", "--from", "mine.jsonl", "--to", "data", "--manifest", "m.json", "--sha256", Digest("y"u8.ToArray())).Ends(65);
        _tool.Run("corpus", "get", "test", "--from", "mine.jsonl", "--to", "data", "--manifest", "m.json", "--sha256", Digest("x"u8.ToArray()).ToUpperInvariant()).Ends(0);
    }

    [Fact]
    public void What_cannot_be_fetched_is_told_on_one_line()
    {
        Manifest("http://127.0.0.1:1/", Digest(Content));
        var error = _tool.Run("corpus", "get", "test", "--manifest", "m.json").Ends(66).Error;
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("--from FILE", error, StringComparison.Ordinal);

        using var server = new OneFileServer(Content);
        Manifest(server.Url + "missing", Digest(Content));
        Assert.Contains("404", _tool.Run("corpus", "get", "test", "--manifest", "m.json").Ends(66).Error, StringComparison.Ordinal);
        Manifest(server.Url + "cut", Digest(Content));
        _tool.Run("corpus", "get", "test", "--manifest", "m.json").Ends(66);
        _tool.Run("corpus", "get", "test", "--manifest", "no.json").Ends(66);
        _tool.Write("m.json", "{}");
        _tool.Run("corpus", "list", "--manifest", "m.json").Ends(65);
        Assert.False(File.Exists(Path.Join(_tool.Folder, "stories.jsonl")));
    }

    private void Manifest(string url, string? sha256) =>
        _tool.Write("m.json", JsonSerializer.Serialize(new
        {
            format = "newssearch-corpora/1",
            corpora = new[] { new { name = "test", title = "A test", provenance = "us", licence = "any", url, file = "stories.jsonl", format = "jsonl", stories = 5000, sha256 } },
        }));

    private static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Answers each request with the same bytes; with 404 below <c>missing</c>, with half of them below <c>cut</c>.</summary>
    private sealed class OneFileServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly byte[] _content;

        public OneFileServer(byte[] content)
        {
            _content = content;
            _listener.Start();
            _ = ServeAsync();
        }

        public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await using var stream = client.GetStream();
                    using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                    var request = await reader.ReadLineAsync() ?? "";
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                    {
                    }
                    var status = request.Contains("missing", StringComparison.Ordinal) ? "404 Not Found" : "200 OK";
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {_content.Length}\r\nConnection: close\r\n\r\n"));
                    await stream.WriteAsync(request.Contains("cut", StringComparison.Ordinal) ? _content.AsMemory(0, _content.Length / 2) : _content);
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }
    }
}
