namespace NewsSearch.Ingestion.Fields;

/// <summary>Where a field of the story is found in a record.</summary>
/// <param name="Field">The field.</param>
/// <param name="Key">
/// Of a table, the name of a column in its first line, or the column's number from 1. Of a JSON object, the name of a
/// member, or the way to it with full stops (<c>content.title</c>), which also goes through arrays.
/// </param>
public sealed record FieldSource(StoryField Field, string Key);
