namespace NewsSearch.Ingestion.Tables;

/// <summary>Finds the name that was meant by a mistyped one.</summary>
internal static class NearestName
{
    private const int Longest = 40;
    private const int MostNames = 1000;

    /// <summary>The name with the fewest changed letters, at most about one in three; null where none is so near.</summary>
    public static string? To(string typed, IEnumerable<string> names)
    {
        if (typed.Length > Longest)
            return null;
        string? nearest = null;
        var least = (typed.Length + 4) / 3;
        foreach (var name in names.Where(name => name.Length <= Longest).Take(MostNames))
        {
            var edits = Edits(typed.ToLowerInvariant(), name.ToLowerInvariant());
            if (edits < least)
                (nearest, least) = (name, edits);
        }
        return nearest;
    }

    // Levenshtein's distance, one row of its table at a time.
    private static int Edits(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
