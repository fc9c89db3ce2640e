using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>Hits as JSON, one a line.</summary>
internal sealed class HitLines(Stream to) : IHitOutput
{
    public void Add(SearchHit hit) => Write(to, hit);

    public void Dispose()
    {
    }

    public static void Write(Stream to, SearchHit hit) => JsonOutput.Write(to, json =>
    {
        json.WriteStartObject();
        SearchPageJson.WriteHit(json, hit);
        json.WriteEndObject();
    });
}
