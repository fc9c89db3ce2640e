using System.Text.Json;
using NewsSearch.Querying;

namespace NewsSearch.Contract.Json;

/// <summary>Why a query cannot be read; the same from every verb.</summary>
internal static class QueryErrorJson
{
    public static void WriteMember(Utf8JsonWriter json, QueryError? error)
    {
        if (error is null)
        {
            json.WriteNull("error");
            return;
        }
        json.WriteStartObject("error");
        json.WriteNumber("position", error.Position);
        json.WriteNumber("length", error.Length);
        json.WriteString("message", error.Message);
        json.WriteString("rewrite", error.Rewrite);
        json.WriteEndObject();
    }
}
