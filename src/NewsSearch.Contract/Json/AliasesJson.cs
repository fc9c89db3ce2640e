using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary><c>{"total","people":[{"name","stories","shared","spellings":[{"name","stories"}]}],"decisions":[{"kind","name","other"}],"problems"}</c></summary>
internal static class AliasesJson
{
    public static void Write(Utf8JsonWriter json, AliasPage page)
    {
        json.WriteStartObject();
        json.WriteNumber("total", page.Total);
        json.Objects("people", page.People, (j, person) =>
        {
            j.Text("name", person.Name);
            j.WriteNumber("stories", person.Stories);
            j.WriteBoolean("shared", person.IsShared);
            j.Objects("spellings", person.Spellings, (s, spelling) =>
            {
                s.Text("name", spelling.Name);
                s.WriteNumber("stories", spelling.Stories);
            });
        });
        json.Objects("decisions", page.Decisions, (j, decision) =>
        {
            j.WriteString("kind", decision.IsJoin ? "join" : "part");
            j.Text("name", decision.Name);
            j.Text("other", decision.Other);
        });
        json.Texts("problems", page.Problems);
        json.WriteEndObject();
    }
}
