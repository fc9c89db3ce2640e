using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>Stories counted by values.</summary>
internal static class FacetsJson
{
    public static void Write(Utf8JsonWriter json, SearchPage page)
    {
        json.WriteStartObject();
        json.WriteString("query", page.Query);
        TranslationJson.WriteMember(json, page.Translation);
        json.WriteString("understood", page.Understood);
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteNumber("total", page.Total);
        json.WriteNumber("groups", page.Groups);
        json.WriteBoolean("complete", page.Complete);
        WriteMember(json, page.Facets);
        json.WriteEndObject();
    }

    public static void WriteMember(Utf8JsonWriter json, IReadOnlyList<Facet> facets)
    {
        json.WriteStartObject("facets");
        foreach (var facet in facets)
            json.Objects(FacetFields.NameOf(facet.Field), facet.Values, static (to, value) =>
            {
                to.WriteString("value", value.Value);
                to.WriteNumber("stories", value.Stories);
                to.WriteNumber("copies", value.Copies);
            });
        json.WriteEndObject();
    }
}
