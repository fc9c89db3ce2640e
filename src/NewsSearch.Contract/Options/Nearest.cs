namespace NewsSearch.Contract.Options;

/// <summary>Finds what was meant by a mistyped word.</summary>
internal static class Nearest
{
    private const int LongestWord = 40;

    /// <summary>The name that is fewest edits away, or that the word begins; null where none is near.</summary>
    public static string? To(string word, IEnumerable<string> names)
    {
        if (word.Length > LongestWord)
            return null;
        var best = names
            .Select(name => (Name: name, Edits: Edits(word, name)))
            .OrderBy(candidate => candidate.Edits)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .ToList();
        if (best.Count > 0 && best[0].Edits <= Math.Max(1, word.TrimStart('-').Length / 3))
            return best[0].Name;
        return best.Where(candidate => word.TrimStart('-').Length > 1 && candidate.Name.StartsWith(word, StringComparison.Ordinal))
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    // Levenshtein's distance with exchanged neighbours as one edit.
    private static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            table[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(
                    table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1),
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    least = Math.Min(least, table[i - 2, j - 2] + 1);
                table[i, j] = least;
            }
        return table[a.Length, b.Length];
    }
}
