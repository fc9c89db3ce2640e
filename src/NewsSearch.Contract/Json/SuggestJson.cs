using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary><c>{"prefix","complete","suggestions":[{"text","kind":"person|place|source|topic|word","stories","query"}]}</c></summary>
internal static class SuggestJson
{
    public static void Write(Utf8JsonWriter json, SuggestPage page)
    {
        json.WriteStartObject();
        json.WriteString("prefix", page.Prefix);
        json.WriteBoolean("complete", page.Complete);
        json.Objects("suggestions", page.Suggestions, static (to, suggestion) =>
        {
            to.WriteString("text", suggestion.Text);
            to.WriteString("kind", Words.Of(suggestion.Kind));
            to.WriteNumber("stories", suggestion.Stories);
            to.WriteString("query", suggestion.Query);
        });
        json.WriteEndObject();
    }
}
