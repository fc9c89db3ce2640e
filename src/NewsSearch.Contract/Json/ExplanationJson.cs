using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>What a score is made of. Trees are never higher than the parser allows, so recursion is bounded.</summary>
internal static class ExplanationJson
{
    /// <summary>The answer to why a story stands where it does; null where the query does not find it.</summary>
    public static void Write(Utf8JsonWriter json, string id, string query, ScoreExplanation? explanation)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("query", query);
        json.WriteBoolean("matches", explanation is not null);
        WriteMember(json, explanation);
        json.WriteEndObject();
    }

    public static void WriteMember(Utf8JsonWriter json, ScoreExplanation? explanation)
    {
        if (explanation is null)
        {
            json.WriteNull("explanation");
            return;
        }
        json.WriteStartObject("explanation");
        WriteMembers(json, explanation);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, ScoreExplanation explanation)
    {
        json.Score("score", explanation.Score);
        json.WriteString("text", explanation.Text);
        if (explanation.Factors is { } factors)
            WriteFactors(json, factors);
        json.Objects("parts", explanation.Parts, WriteMembers);
    }

    private static void WriteFactors(Utf8JsonWriter json, ScoreFactors factors)
    {
        json.WriteStartObject("factors");
        json.WriteString("form", factors.Form switch { ScoreForm.Stem => "stem", ScoreForm.Written => "written", _ => "positions" });
        json.Texts("words", factors.Words);
        json.Score("weight", factors.Weight);
        json.Score("rarity", factors.Rarity);
        json.Score("saturation", factors.Saturation);
        json.Objects("occurrences", factors.Occurrences, static (to, occurrences) =>
        {
            to.WriteString("field", occurrences.Field);
            to.WriteNumber("count", occurrences.Count);
            to.Score("weight", occurrences.Weight);
        });
        json.Score("frequency", factors.Frequency);
        if (factors.Stories is { } stories)
            json.WriteNumber("stories", stories);
        else
            json.WriteNull("stories");
        json.WriteNumber("allStories", factors.AllStories);
        json.WriteNumber("length", factors.Length);
        json.Score("averageLength", factors.AverageLength);
        json.WriteEndObject();
    }
}
