namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>Takes the name of the site, and what else is set apart from it, off a title: "Headline - Section | The Site".</summary>
internal static class TitleText
{
    private static readonly string[] s_separators = [" | ", " - ", " – ", " — ", " :: ", " : ", " • ", " · ", " » ", " › ", " // "];

    /// <summary>The title without the site's name at either end.</summary>
    public static string WithoutSite(string title, IReadOnlyCollection<string> sites)
    {
        for (var left = 3; left > 0; left--)
        {
            var (before, after) = LastCut(title);
            if (after is not null && IsSite(after, sites))
                title = before;
            else if (FirstCut(title) is var (first, rest) && rest is not null && IsSite(first, sites))
                title = rest;
            else
                break;
        }
        return title.Trim();
    }

    /// <summary>The parts that separators leave.</summary>
    public static string[] Parts(string title) => title.Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsSite(string part, IReadOnlyCollection<string> sites)
    {
        var folded = Folded.Of(part);
        return folded.Length > 0 && sites.Any(site => Folded.Of(site) is { Length: > 2 } name
            && (name == folded || folded.StartsWith(name, StringComparison.Ordinal) && folded.Length < name.Length + 12 || name.EndsWith(folded, StringComparison.Ordinal) && folded.Length > 5));
    }

    private static (string Before, string? After) LastCut(string title)
    {
        var best = (At: -1, Length: 0);
        foreach (var separator in s_separators)
        {
            if (title.LastIndexOf(separator, StringComparison.Ordinal) is var at && at > best.At)
                best = (at, separator.Length);
        }
        return best.At <= 0 ? (title, null) : (title[..best.At], title[(best.At + best.Length)..]);
    }

    private static (string First, string? Remainder) FirstCut(string title)
    {
        var best = (At: int.MaxValue, Length: 0);
        foreach (var separator in s_separators)
        {
            if (title.IndexOf(separator, StringComparison.Ordinal) is var at && at > 0 && at < best.At)
                best = (at, separator.Length);
        }
        return best.Length == 0 ? (title, null) : (title[..best.At], title[(best.At + best.Length)..]);
    }
}
