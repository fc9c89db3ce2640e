namespace NewsSearch.Server.Pages;

/// <summary>Two sentences as one, with the words that went and those that came. By longest common subsequence over the words.</summary>
internal static class WordChanges
{
    private const int MostWords = 300;

    public static void Write(HtmlText html, string before, string after)
    {
        var (older, newer) = (before.Split(' '), after.Split(' '));
        if (older.Length > MostWords || newer.Length > MostWords)
        {
            html.Add($"<del>{before}</del> <ins>{after}</ins>");
            return;
        }
        var common = Common(older, newer);
        var (o, n) = (0, 0);
        while (o < older.Length || n < newer.Length)
        {
            var (fromOld, fromNew) = (o, n);
            while (o < older.Length && n < newer.Length && older[o] == newer[n])
                (o, n) = (o + 1, n + 1);
            if (n > fromNew)
                html.Add($"{string.Join(' ', newer[fromNew..n])} ");
            (fromOld, fromNew) = (o, n);
            while (o < older.Length && (n >= newer.Length || (older[o] != newer[n] && common[o + 1, n] >= common[o, n + 1])))
                o++;
            while (n < newer.Length && (o >= older.Length || (older[o] != newer[n] && common[o, n + 1] >= common[o + 1, n])))
                n++;
            if (o > fromOld)
                html.Add($"<del>{string.Join(' ', older[fromOld..o])}</del> ");
            if (n > fromNew)
                html.Add($"<ins>{string.Join(' ', newer[fromNew..n])}</ins> ");
        }
    }

    /// <summary>Length of the longest common subsequence of what is left from each pair of places on.</summary>
    private static int[,] Common(string[] older, string[] newer)
    {
        var common = new int[older.Length + 1, newer.Length + 1];
        for (var o = older.Length - 1; o >= 0; o--)
            for (var n = newer.Length - 1; n >= 0; n--)
                common[o, n] = older[o] == newer[n] ? common[o + 1, n + 1] + 1 : Math.Max(common[o + 1, n], common[o, n + 1]);
        return common;
    }
}
