using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary><c>{"id","total","copies","complete","notices","hits":[as of RelatedJson]}</c>, in order of time.</summary>
internal static class ThreadJson
{
    public static void Write(Utf8JsonWriter json, ThreadPage page)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteNumber("total", page.Total);
        json.WriteNumber("copies", page.Copies);
        json.WriteBoolean("complete", page.Complete);
        NoticesJson.WriteMember(json, page.Notices);
        json.Objects("hits", page.Stories, RelatedJson.WriteStory);
        json.WriteEndObject();
    }
}
