namespace NewsSearch.Ingestion.Fields;

/// <summary>
/// Several values in one text: parted by semicolons or bars, or, in square brackets, by commas as JSON and Python print
/// lists. A comma alone parts nothing: it stands in many a name.
/// </summary>
internal static class ListText
{
    public static List<string> Split(string text)
    {
        var rest = text.AsSpan().Trim();
        if (rest is not ['[', .., ']'])
            return [.. text.Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        rest = rest[1..^1];
        var values = new List<string>();
        while (true)
        {
            rest = rest.TrimStart();
            if (rest.IsEmpty)
                return values;
            var quote = rest[0] is '"' or '\'' ? rest[0] : '\0';
            var length = quote == '\0' ? rest.IndexOf(',') : rest[1..].IndexOf(quote) + 1;
            var value = length < 0 || quote != '\0' && length == 0 ? rest : rest[..length];
            rest = rest[value.Length..];
            if (quote != '\0' && value.Length > 0)
                value = value[1..];
            if (value.Trim() is { IsEmpty: false } trimmed)
                values.Add(trimmed.ToString());
            var comma = rest.IndexOf(',');
            rest = comma < 0 ? default : rest[(comma + 1)..];
        }
    }
}
