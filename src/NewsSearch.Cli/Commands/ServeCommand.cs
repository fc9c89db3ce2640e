using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Server;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Cli.Commands;

/// <summary><c>serve</c>: the HTTP API and the search page.</summary>
internal sealed class ServeCommand : Verb
{
    private readonly SearchedStories _stories = new();
    private readonly NumberOption _port = new("--port", "The port; 7040 if not given, 0 for any that is free.", 0, 65_535);
    private readonly TextOption _listen = new("--listen", "ADDRESS", "The address to listen on; 127.0.0.1 if not given. Any that others can reach needs a key.");
    private readonly TextOption _hosts = new("--host", "A,B,...", "Names that the server may be called by, besides localhost and its address.");
    private readonly TextOption _key = new("--key-file", "FILE", "The key is the first line of this file; else NEWSSEARCH_SERVER_KEY.");
    private readonly Flag _writable = new("--writable", "Stories may be added and removed over HTTP by whoever has the key.");
    private readonly TextOption _slow = new("--slow-queries", "FILE", "Add queries that take longer than half a second to this file, as 'latency --queries' reads them.");
    private readonly Flag _check = new("--check", "Start, say where, and stop: shows whether the settings hold.");

    public ServeCommand()
        : base("serve", "Answer over HTTP: a page to search with, and the same JSON as every verb prints.",
            "serve --in corpus --port 0 --check", "serve --index my-index --port 0 --check")
    {
        _stories.AddTo(this);
        Add(_port);
        Add(_listen);
        Add(_hosts);
        Add(_key);
        Add(_writable);
        Add(_slow);
        Add(_check);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var options = Settings(typed);
        await using var index = options.Writable ? _stories.OpenToWrite(typed) : await _stories.OpenAsync(typed, shell, cancellationToken);
        await using var server = await StartAsync(index, options, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteString("address", server.Address.ToString());
                json.WriteEndObject();
            });
        else
            shell.Out.Line($"Searching at {server.Address} - Ctrl-C ends it.");
        shell.Flush();
        if (!typed.GetValue(_check))
            await Task.Delay(Timeout.InfiniteTimeSpan, shell.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.StopAsync();
        return ExitCode.Done;
    }

    private ServerOptions Settings(ParseResult typed)
    {
        var options = ServerSettings.Read(Environment.CurrentDirectory);
        return options with
        {
            Port = typed.GetValue(_port) ?? options.Port,
            Listen = typed.GetValue(_listen) ?? options.Listen,
            Hosts = typed.GetValue(_hosts)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? options.Hosts,
            Key = typed.GetValue(_key) is { } file ? File.ReadLines(file).FirstOrDefault()?.Trim() : options.Key,
            Writable = typed.GetValue(_writable) || options.Writable,
            SlowQueries = typed.GetValue(_slow) ?? options.SlowQueries,
        };
    }

    private static async Task<NewsServer> StartAsync(NewsIndex index, ServerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await NewsServer.StartAsync(index, options, cancellationToken);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
