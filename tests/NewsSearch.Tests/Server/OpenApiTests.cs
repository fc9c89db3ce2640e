using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.OpenApi;
using NewsSearch.Server.Api;
using NewsSearch.Server.Requests;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>What the document says of the API is what the API does.</summary>
[Collection(OneServer.Name)]
public sealed class OpenApiTests(ServedStories stories)
{
    [Fact]
    public async Task The_document_is_valid()
    {
        var text = await stories.TextAsync("/openapi/v1.json");
        var (document, diagnostic) = OpenApiDocument.Parse(text, "json");
        Assert.Empty(diagnostic!.Errors);
        Assert.Empty(diagnostic.Warnings);
        Assert.True(document!.Paths.Count > 10);
    }

    [Fact]
    public async Task Every_parameter_is_one_that_is_taken()
    {
        using var document = JsonDocument.Parse(await stories.TextAsync("/openapi/v1.json"));
        Assert.Equal(SearchParameters.Search, Parameters(document, "/api/search"));
        Assert.Equal(SearchParameters.Quotes, Parameters(document, "/api/quotes"));
        Assert.Equal(TimelineEndpoint.Known, Parameters(document, "/api/timeline"));
        Assert.Equal(FacetsEndpoint.Known, Parameters(document, "/api/facets"));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _) && p.Name.StartsWith("/api/", StringComparison.Ordinal)))
        {
            using var answer = await stories.AskAsync(Address(path, "get") + (Address(path, "get").Contains('?', StringComparison.Ordinal) ? "&" : "?") + "nothing=1");
            var detail = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString()!;
            var told = detail[(detail.LastIndexOf(':') + 1)..].TrimEnd('.').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(Parameters(document, path.Name).Order(), told.Order());
        }
    }

    [Fact]
    public async Task Every_example_is_answered_in_the_shape_that_is_told()
    {
        using var document = JsonDocument.Parse(await stories.TextAsync("/openapi/v1.json"));
        var asked = 0;
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject().Where(p => p.Value.TryGetProperty("get", out _)))
        {
            var address = Address(path, "get");
            using var answer = await stories.AskAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
            var types = path.Value.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content");
            Assert.True(types.TryGetProperty(answer.Content.Headers.ContentType!.MediaType!, out var type), address);
            if (!type.GetProperty("schema").TryGetProperty("$ref", out _))
                continue;
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Null(SchemaCheck.Problem(document.RootElement, type.GetProperty("schema"), body.RootElement, address));
            asked++;
        }
        Assert.True(asked >= 11);
    }

    [Fact]
    public async Task Every_address_that_writes_is_there_and_closed()
    {
        using var document = JsonDocument.Parse(await stories.TextAsync("/openapi/v1.json"));
        var writing = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Where(m => m.Name != "get").Select(m => (Path: p, Method: m.Name))).ToList();
        Assert.Equal(3, writing.Count);
        foreach (var (path, method) in writing)
        {
            using var answer = await stories.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), Address(path, method)), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    private static List<string> Parameters(JsonDocument document, string path) =>
        [.. document.RootElement.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query").Select(p => p.GetProperty("name").GetString()!)];

    /// <summary>The address with the examples of its parameters.</summary>
    private static string Address(JsonProperty path, string method)
    {
        var (address, query) = (path.Name, new StringBuilder());
        foreach (var parameter in path.Value.GetProperty(method).GetProperty("parameters").EnumerateArray())
        {
            if (!parameter.TryGetProperty("example", out var example))
                continue;
            var (name, value) = (parameter.GetProperty("name").GetString(), Uri.EscapeDataString(example.ToString()));
            if (parameter.GetProperty("in").GetString() == "path")
                address = address.Replace("{" + name + "}", value, StringComparison.Ordinal);
            else
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(value);
        }
        return address + query;
    }
}
