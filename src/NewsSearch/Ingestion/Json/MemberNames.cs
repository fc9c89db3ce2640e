using System.Text.Json;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Json;

/// <summary>The members of a story by their names in JSON, the frequent ones first.</summary>
internal static class MemberNames
{
    private static readonly (byte[] Name, StoryField Field)[] Names =
    [
        .. new[] { StoryField.Body, StoryField.Id, StoryField.Headline, StoryField.Date, StoryField.Source, StoryField.Byline, StoryField.Topics, StoryField.Places }
            .Union(Enum.GetValues<StoryField>())
            .Select(field => (System.Text.Encoding.UTF8.GetBytes(FieldNames.Of(field)), field)),
    ];

    /// <summary>The field whose name the reader stands at; null where it is none.</summary>
    public static StoryField? Field(ref Utf8JsonReader reader)
    {
        foreach (var (name, field) in Names)
        {
            if (reader.ValueTextEquals(name))
                return field;
        }
        return null;
    }
}
