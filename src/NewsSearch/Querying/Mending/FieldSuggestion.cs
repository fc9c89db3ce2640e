namespace NewsSearch.Querying.Mending;

/// <summary>The field that a mistyped name was meant for.</summary>
internal static class FieldSuggestion
{
    private const int ShortestName = 4;

    /// <summary>A name at one edit's distance (a neighbour swap is one too); null when there is none.</summary>
    public static string? For(string name)
    {
        if (name.Length < ShortestName || name.Length > QueryFields.MaxNameLength)
            return null;
        return QueryFields.All
            .SelectMany(field => field.Aliases.Prepend(field.Name))
            .FirstOrDefault(known => known.Length >= ShortestName && IsOneEditApart(name.ToLowerInvariant(), known));
    }

    private static bool IsOneEditApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int head = a.CommonPrefixLength(b);
        a = a[head..];
        b = b[head..];
        int tail = 0;
        while (tail < a.Length && tail < b.Length && a[^(tail + 1)] == b[^(tail + 1)])
            tail++;
        a = a[..^tail];
        b = b[..^tail];
        return a.Length <= 1 && b.Length <= 1
            || (a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0]);
    }
}
