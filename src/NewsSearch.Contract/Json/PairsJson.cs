using System.Text.Json;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Contract.Json;

/// <summary>Who is quoted with whom.</summary>
internal static class PairsJson
{
    public static void Write(Utf8JsonWriter json, SpeakerPairPage page)
    {
        json.WriteStartObject();
        json.WriteString("query", page.Query);
        json.WriteString("understood", page.Understood);
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteNumber("stories", page.Stories);
        json.WriteNumber("total", page.Total);
        json.WriteBoolean("complete", page.Complete);
        json.Objects("pairs", page.Pairs, static (to, pair) =>
        {
            to.WriteString("speaker", pair.Speaker);
            to.WriteString("with", pair.With);
            to.WriteNumber("stories", pair.Stories);
            to.WriteNumber("copies", pair.Copies);
        });
        json.WriteEndObject();
    }
}
