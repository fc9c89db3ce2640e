using System.Text.Json;

namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>Texts of JSON that may hold half a surrogate pair, which JsonElement refuses to read: those are none.</summary>
internal static class JsonTexts
{
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
