using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json;

/// <summary>Reads one JSON object as a story. Holds scratch memory: one instance a thread.</summary>
internal sealed class StoryParser(FieldMap map) : IJsonStoryParser
{
    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true };
    private readonly StoryMembers _members = new(map);

    /// <summary>The story; null, with the reason, where <paramref name="json"/> (valid UTF-8) is none.</summary>
    public RawStory? Parse(ReadOnlySpan<byte> json, out string? reason)
    {
        _members.Clear();
        try
        {
            var reader = new Utf8JsonReader(json, Options);
            reason = Read(ref reader, json);
        }
        catch (JsonException e)
        {
            reason = JsonProblem.Of(e, json);
        }
        if (reason is not null)
            return null;
        return _members.Build(out reason);
    }

    private string? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            while (reader.Read())
            {
            }
            return "not a JSON object";
        }
        string? reason = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            reason = _members.Take(ref reader, json) ?? reason;
        return reader.Read() ? "more after the JSON object" : reason;
    }
}
