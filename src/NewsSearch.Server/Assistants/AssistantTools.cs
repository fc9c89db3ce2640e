using System.Reflection;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Server.Api;
using NewsSearch.Server.Hosting;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Assistants;

/// <summary>
/// What an assistant can do here, by the Model Context Protocol: search stories, find quotes, read a story, count over time. It
/// only reads, takes the parameters of the API and gives its JSON. Thread-safe.
/// </summary>
internal sealed class AssistantTools(ServerContext server)
{
    /// <summary>What whoever runs the assistant's model is told to begin with.</summary>
    public const string Instructions =
        "An archive of news stories. Search with words, \"phrases\", speaker:NAME, topic:\"...\", dateline:PLACE, date:2019-05, said(NAME, words). "
        + "Quote only what the tools return, and name story ids.";

    private static readonly JsonElement s_schemas = Read();

    public static IList<Tool> All { get; } =
    [
        Tool("search", "Search stories", "Finds news stories, the best first, each with date, source, speakers and the passage that answers best."),
        Tool("quotes", "Find quotes", "Finds who said what: quotes with their speaker and the story that has them."),
        Tool("story", "Read a story", "Gives one story in full, by the id that search and quotes return."),
        Tool("timeline", "Count over time", "Counts the stories that a query finds by day, week, month or year, with their share of all stories."),
    ];

    /// <summary>Does what was asked; what cannot be done is told in words, so that the assistant can ask again.</summary>
    public async ValueTask<CallToolResult> CallAsync(CallToolRequestParams? asked, CancellationToken cancellationToken)
    {
        try
        {
            var given = ToolArguments.Of(asked?.Arguments, asked?.Name is { } name && s_schemas.TryGetProperty(name, out var schema) ? schema : default);
            return asked?.Name switch
            {
                "search" => await SearchAsync(given, cancellationToken),
                "quotes" => await QuotesAsync(given, cancellationToken),
                "story" => await StoryAsync(given, cancellationToken),
                "timeline" => Result(TimelineJson.Write, await server.Index.TimelineAsync(TimelineEndpoint.Request(given, server), cancellationToken)),
                _ => Wrong("There is no such tool. There are: " + string.Join(", ", All.Select(t => t.Name)) + "."),
            };
        }
        catch (QuerySyntaxException query)
        {
            return Wrong($"{query.Error.Message} (at {query.Error.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)}) Try: {query.Error.Rewrite}");
        }
        catch (Exception failure) when (failure is UsageException or StaleCursorException or TimelineTooLongException)
        {
            return Wrong(failure.Message);
        }
    }

    private async Task<CallToolResult> SearchAsync(Parameters given, CancellationToken cancellationToken) =>
        Result(SearchPageJson.Write, await server.Index.SearchAsync(SearchParameters.OfSearch(given, SearchParameters.Query(given), server.Limits), cancellationToken));

    private async Task<CallToolResult> QuotesAsync(Parameters given, CancellationToken cancellationToken)
    {
        var request = await SearchParameters.OfQuotesAsync(server.Index, given, server.Limits, cancellationToken);
        return Result(QuotePageJson.Write, await server.Index.QuotesAsync(request, cancellationToken));
    }

    private async Task<CallToolResult> StoryAsync(Parameters given, CancellationToken cancellationToken) =>
        given.Text("id") is { } id && await server.Index.FindAsync(id, given.Number("version", 1, int.MaxValue), cancellationToken) is { } story
            ? Result(StoryJson.Write, story)
            : Wrong("There is no such story in the index.");

    private static CallToolResult Result<T>(Action<Utf8JsonWriter, T> write, T value) =>
        new() { Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(JsonOutput.Line(json => write(json, value)).Span) }] };

    private static CallToolResult Wrong(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static Tool Tool(string name, string title, string description) => new()
    {
        Name = name,
        Title = title,
        Description = description,
        InputSchema = s_schemas.GetProperty(name),
        Annotations = new() { ReadOnlyHint = true, IdempotentHint = true, OpenWorldHint = false, DestructiveHint = false },
    };

    private static JsonElement Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsSearch.Server.Assistants.tools.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
