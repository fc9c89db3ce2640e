using System.Text.Json;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Output.Json;

/// <summary>A table of counts as an array, written row by row.</summary>
internal sealed class BatchJson : IBatchOutput
{
    private const int LongestQuery = 8192;

    private readonly Stream _to;
    private readonly Utf8JsonWriter _json;

    public BatchJson(Stream to)
    {
        _to = to;
        _json = new Utf8JsonWriter(to, JsonOutput.Options);
        _json.WriteStartArray();
    }

    public void Add(string query, SearchPage page) => Row(query, page, null);

    public void Add(string query, QueryError error) => Row(query, null, error);

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.Dispose();
        _to.WriteByte((byte)'\n');
    }

    private void Row(string query, SearchPage? page, QueryError? error)
    {
        _json.WriteStartObject();
        _json.WriteString("query", query.Length <= LongestQuery ? query : query[..LongestQuery]);
        Number("total", page?.Total);
        Number("groups", page?.Groups);
        _json.WriteBoolean("complete", page is null or { Complete: true });
        QueryErrorJson.WriteMember(_json, error);
        _json.WriteEndObject();
        _json.Flush();
    }

    private void Number(string name, long? number)
    {
        if (number is { } known)
            _json.WriteNumber(name, known);
        else
            _json.WriteNull(name);
    }
}
