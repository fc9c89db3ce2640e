using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Contract.Json;

/// <summary>A quote within its story.</summary>
internal static class QuoteJson
{
    public static void WriteMembers(Utf8JsonWriter json, Quote quote)
    {
        json.WriteString("text", quote.Text);
        json.Span("start", "end", quote.Range);
        json.WriteString("kind", Words.Of(quote.Kind));
        json.Text("speaker", quote.Speaker);
        json.Text("mention", quote.Mention);
        json.Span("mentionStart", "mentionEnd", quote.MentionRange);
        json.Text("role", quote.Role);
        json.Text("cue", quote.Cue);
        json.Span("cueStart", "cueEnd", quote.CueRange);
        json.WriteString("rule", quote.Rule);
        json.WriteNumber("confidence", quote.Confidence);
    }
}
