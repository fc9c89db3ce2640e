using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>A page of quotes.</summary>
internal static class QuotePageJson
{
    public static void Write(Utf8JsonWriter json, QuotePage page)
    {
        json.WriteStartObject();
        TranslationJson.WriteMember(json, page.Translation);
        json.WriteString("understood", page.Understood);
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteNumber("total", page.Total);
        json.WriteNumber("copies", page.Copies);
        json.Objects("quotes", page.Quotes, static (to, hit) =>
        {
            to.WriteString("text", hit.Quote.Text);
            to.WriteString("kind", Words.Of(hit.Quote.Kind));
            to.Text("speaker", hit.Quote.Speaker);
            to.Text("role", hit.Quote.Role);
            to.Text("cue", hit.Quote.Cue);
            to.WriteNumber("confidence", hit.Quote.Confidence);
            to.WriteString("storyId", hit.StoryId);
            to.WriteString("headline", hit.Headline);
            to.Time("published", hit.Published);
            to.WriteBoolean("copy", hit.IsCopy);
            to.WriteNumber("occurrences", hit.Occurrences);
            to.Score("score", hit.Score);
        });
        json.WriteBoolean("complete", page.Complete);
        json.Text("cursor", page.Cursor);
        json.WriteEndObject();
    }
}
