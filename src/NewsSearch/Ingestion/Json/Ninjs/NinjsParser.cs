using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>Reads one ninjs object as a story.</summary>
internal sealed class NinjsParser : IJsonStoryParser
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true };

    public RawStory? Parse(ReadOnlySpan<byte> json, out string? reason)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonText.WithoutLoneSurrogates(json), Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return NinjsStory.Read(document.RootElement, out reason);
            reason = "not a JSON object";
        }
        catch (JsonException e)
        {
            reason = JsonProblem.Of(e, json);
        }
        return null;
    }
}
