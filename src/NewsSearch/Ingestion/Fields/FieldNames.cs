namespace NewsSearch.Ingestion.Fields;

/// <summary>The fields of a story by the names that records and options give them.</summary>
public static class FieldNames
{
    /// <summary>Every name, in the order of <see cref="StoryField"/>: id, headline, ...</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<StoryField>().Select(name => name.ToLowerInvariant())];

    /// <summary>The name of a field.</summary>
    public static string Of(StoryField field) => All[(int)field];

    /// <summary>The field of that name, capitals or not; null where there is none.</summary>
    public static StoryField? Read(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return (StoryField)i;
        }
        return null;
    }
}
