namespace NewsSearch.Presentation;

/// <summary>The names of facets, as they are typed and printed.</summary>
public static class FacetFields
{
    private static readonly (string Name, FacetField Field)[] s_names =
    [
        ("source", FacetField.Source), ("dateline", FacetField.Dateline), ("country", FacetField.Country), ("speaker", FacetField.Speaker),
        ("topic", FacetField.Topic), ("topic.given", FacetField.TopicGiven), ("topic.model", FacetField.TopicModel),
        ("topic.keyphrase", FacetField.TopicKeyphrase), ("place", FacetField.Place), ("lang", FacetField.Language),
        ("year", FacetField.Year), ("month", FacetField.Month), ("day", FacetField.Day), ("state", FacetField.State),
    ];

    /// <summary>Every name, once.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_names.Select(n => n.Name)];

    /// <summary>The name of a facet.</summary>
    public static string NameOf(FacetField field) => Array.Find(s_names, n => n.Field == field).Name
        ?? throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such facet.");

    /// <summary>The facet of a name, in any case; "language" is another name of "lang".</summary>
    public static bool TryParse(string? name, out FacetField field)
    {
        var wanted = "language".Equals(name, StringComparison.OrdinalIgnoreCase) ? "lang" : name;
        var found = Array.FindIndex(s_names, n => n.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        field = found < 0 ? default : s_names[found].Field;
        return found >= 0;
    }
}
