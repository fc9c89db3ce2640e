using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>A text in which patterns are looked for.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Weight">What an occurrence counts.</param>
/// <param name="MapField">The column with its map; null for a text without one.</param>
/// <param name="Region">The part of it that counts.</param>
internal readonly record struct TextChannel(string Field, float Weight, string? MapField, Region Region)
{
    public TextChannel(string field, float weight, string? mapField = null)
        : this(field, weight, mapField, Region.Whole)
    {
    }

    public static TextChannel Body(float weight, Region region) => new(FieldNames.Body, weight, FieldNames.Map, region);
}
