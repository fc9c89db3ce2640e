using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary><c>{"query","understood","notices","total","read","complete","words":[{"stem","stories","all","score"}]}</c></summary>
internal static class WordsJson
{
    public static void Write(Utf8JsonWriter json, WordsPage page)
    {
        json.WriteStartObject();
        json.WriteString("query", page.Query);
        json.WriteString("understood", page.Understood);
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteNumber("total", page.Total);
        json.WriteNumber("read", page.Read);
        json.WriteBoolean("complete", page.Complete);
        json.Objects("words", page.Words, static (to, word) =>
        {
            to.WriteString("stem", word.Stem);
            to.WriteNumber("stories", word.Stories);
            to.WriteNumber("all", word.All);
            to.WriteNumber("score", Math.Round(word.Score, 3));
        });
        json.WriteEndObject();
    }
}
