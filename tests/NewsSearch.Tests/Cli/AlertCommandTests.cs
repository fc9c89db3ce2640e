using System.Net;
using System.Text.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>alert add, list, remove, replay, and what index tells.</summary>
public sealed class AlertCommandTests : IDisposable
{
    private readonly Tool _tool = new();

    public AlertCommandTests() => Index("""{"id":"old","headline":"Ferry stops","body":"The old ferry stops at the harbour."}""");

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Stories_go_to_a_file_as_they_come()
    {
        var replay = _tool.Run("alert", "add", "ferry", "ferry", "-fishing", "--file", "found.jsonl", "--replay", "--index", "i").Ends(0);
        Assert.Contains("old", replay.Out, StringComparison.Ordinal);
        Index("""{"id":"a","headline":"A \u001b[31m ferry","body":"A new ferry came to \"town\"."}""", """{"id":"b","headline":"Fishing","body":"A ferry for fishing."}""");
        var told = Index("""{"id":"a","headline":"A ferry","body":"A new ferry came to town at last."}""").Json().GetProperty("alerts");
        Assert.Equal((1, 0), (told.GetProperty("told").GetInt32(), told.GetProperty("failed").GetInt32()));
        var lines = File.ReadAllLines(Path.Join(_tool.Folder, "found.jsonl"));
        Assert.DoesNotContain(lines, l => l.Contains('\u001b', StringComparison.Ordinal));
        Assert.Equal([("a", 1, false), ("a", 2, true)], lines.Select(l => JsonDocument.Parse(l).RootElement).Select(e => (e.GetProperty("id").GetString(), e.GetProperty("version").GetInt32(), e.GetProperty("newVersion").GetBoolean())));

        var listed = Assert.Single(_tool.Run("alert", "list", "--json", "--index", "i").Ends(0).Json().GetProperty("alerts").EnumerateArray());
        Assert.Equal(("ferry", "ferry -fishing", false), (listed.GetProperty("name").GetString(), listed.GetProperty("query").GetString(), listed.GetProperty("behind").GetBoolean()));
        _tool.Run("alert", "remove", "ferry", "--index", "i").Ends(0);
        _tool.Run("alert", "remove", "ferry", "--index", "i").Ends(1);
        _tool.Run("alert", "list", "--index", "i").Ends(1);
    }

    [Fact]
    public void A_command_gets_a_story_on_its_input_and_no_shell_reads_its_words()
    {
        if (OperatingSystem.IsWindows())
            return;
        _tool.Run("alert", "add", "ferry", "ferry", "--command", "/bin/sh", "--arg=-c", "--arg", "cat >> got; echo \"$0\" >> words", "--arg", "$(touch owned) ; x", "--index", "i").Ends(0);
        Index("""{"id":"a","headline":"A ferry; touch owned2","body":"A new ferry."}""");
        Assert.Equal("a", JsonDocument.Parse(File.ReadAllText(Path.Join(_tool.Folder, "got"))).RootElement.GetProperty("id").GetString());
        Assert.Equal("$(touch owned) ; x\n", File.ReadAllText(Path.Join(_tool.Folder, "words")));
        Assert.Empty(Directory.GetFiles(_tool.Folder, "owned*"));
    }

    [Fact]
    public void A_command_that_fails_is_told_and_made_up_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        _tool.Run("alert", "add", "ferry", "ferry", "--command", "/bin/sh", "--arg=-c", "--arg", "test -e ready || { echo not ready >&2; exit 3; }; cat >> got", "--index", "i").Ends(0);
        var failed = Index("""{"id":"a","headline":"A ferry","body":"A new ferry."}""");
        Assert.Contains("alert 'ferry' was left behind: /bin/sh ended with 3: not ready", failed.Error, StringComparison.Ordinal);
        Assert.Contains("behind", _tool.Run("alert", "list", "--index", "i").Ends(0).Out, StringComparison.Ordinal);
        _tool.Write("ready", "");
        Assert.Equal(1, Index("""{"id":"z","headline":"Z","body":"Nothing."}""").Json().GetProperty("alerts").GetProperty("told").GetInt32());
        Assert.Contains("\"id\":\"a\"", File.ReadAllText(Path.Join(_tool.Folder, "got")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_webhook_is_posted_to_and_redirections_are_not_followed()
    {
        using var server = new HttpListener();
        var address = Listen(server);
        _tool.Run("alert", "add", "hook", "ferry", "--webhook", address + "hook", "--index", "i").Ends(0);
        var answers = new Queue<int>([500, 200]);
        var got = Serve(server, answers);
        var told = Index("""{"id":"a","headline":"A ferry","body":"A new ferry."}""").Json().GetProperty("alerts");
        Assert.Equal(1, told.GetProperty("told").GetInt32());
        answers.Enqueue(302);
        Assert.Contains("answered 302", Index("""{"id":"b","headline":"B ferry","body":"Another ferry comes."}""").Error, StringComparison.Ordinal);
        server.Stop();
        var posts = await got;
        Assert.Equal(["/hook a", "/hook a", "/hook b"], posts);
    }

    [Fact]
    public void Restored_alerts_do_nothing_until_they_are_added_again()
    {
        _tool.Run("alert", "add", "ferry", "ferry", "--file", "found.jsonl", "--index", "i").Ends(0);
        _tool.Run("snapshot", "s", "--index", "i").Ends(0);
        _tool.Run("restore", "s", "--index", "j").Ends(0);
        Assert.True(_tool.Run("alert", "list", "--json", "--index", "j").Ends(0).Json().GetProperty("alerts")[0].GetProperty("held").GetBoolean());
        _tool.RunWithInput("""{"id":"a","headline":"A ferry","body":"A new ferry."}""", "index", "-", "--index", "j").Ends(0);
        Assert.False(File.Exists(Path.Join(_tool.Folder, "found.jsonl")));
    }

    [Theory]
    [InlineData("alert", "add", "x", "ferry")]
    [InlineData("alert", "add", "x", "ferry", "--file", "a", "--webhook", "http://localhost/")]
    [InlineData("alert", "add", "x", "ferry", "--arg", "a", "--file", "a")]
    [InlineData("alert", "add", "x", "(ferry", "--file", "a")]
    [InlineData("alert", "add", "x", "ferry", "--webhook", "ftp://localhost/")]
    [InlineData("alert", "replay", "nobody")]
    [InlineData("alert", "forget")]
    public void What_makes_no_alert_is_a_usage_error(params string[] words) => _tool.Run([.. words, "--index", "i"]).Ends(64);

    private ToolResult Index(params string[] lines) => _tool.RunWithInput(string.Join('\n', lines) + "\n", "index", "-", "--index", "i", "--json").Ends(0);

    private static string Listen(HttpListener server)
    {
        using var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = FormattableString.Invariant($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/");
        free.Stop();
        server.Prefixes.Add(address);
        server.Start();
        return address;
    }

    private static Task<List<string>> Serve(HttpListener server, Queue<int> answers) => Task.Run(async () =>
    {
        var got = new List<string>();
        while (server.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await server.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                break;
            }
            using var body = await JsonDocument.ParseAsync(asked.Request.InputStream);
            got.Add($"{asked.Request.Url!.AbsolutePath} {body.RootElement.GetProperty("id").GetString()}");
            asked.Response.StatusCode = answers.Count > 0 ? answers.Dequeue() : 200;
            asked.Response.RedirectLocation = asked.Response.StatusCode == 302 ? "/elsewhere" : null;
            asked.Response.Close();
        }
        return got;
    });
}
