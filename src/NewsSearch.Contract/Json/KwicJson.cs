using System.Text.Json;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Contract.Json;

/// <summary>Keywords in context.</summary>
internal static class KwicJson
{
    public static void Write(Utf8JsonWriter json, KwicPage page)
    {
        json.WriteStartObject();
        json.WriteString("query", page.Query);
        TranslationJson.WriteMember(json, page.Translation);
        json.WriteString("understood", page.Understood);
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteNumber("stories", page.Stories);
        json.WriteNumber("total", page.Total);
        json.WriteNumber("inCopies", page.InCopies);
        json.WriteBoolean("complete", page.Complete);
        json.Objects("lines", page.Lines, static (to, line) =>
        {
            to.WriteString("id", line.StoryId);
            to.WriteString("headline", line.Headline);
            to.Time("published", line.Published);
            to.WriteString("field", line.Field);
            to.Span("start", "end", line.Range);
            to.WriteString("left", line.Left);
            to.WriteString("keyword", line.Keyword);
            to.WriteString("right", line.Right);
        });
        json.WriteEndObject();
    }
}
