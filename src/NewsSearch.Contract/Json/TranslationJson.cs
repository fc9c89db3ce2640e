using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>A query of another system in our own language; there is no such member where nothing was translated.</summary>
internal static class TranslationJson
{
    public static void WriteMember(Utf8JsonWriter json, string? translation)
    {
        if (translation is not null)
            json.WriteString("translation", translation);
    }
}
