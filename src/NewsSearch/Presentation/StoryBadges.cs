using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>The badges of a version.</summary>
internal static class StoryBadges
{
    private static readonly string[] s_corrections = ["correct", "(correct"];

    public static IReadOnlyList<StoryBadge> Of(Article article, int version, bool isCopy)
    {
        var badges = new List<StoryBadge>();
        if (article.Status == StoryStatus.Canceled)
            badges.Add(StoryBadge.Killed);
        else if (Corrects(article))
            badges.Add(StoryBadge.Corrected);
        else if (version > 1)
            badges.Add(StoryBadge.Updated);
        if (article.Status == StoryStatus.Withheld)
            badges.Add(StoryBadge.Withheld);
        if (article.Status == StoryStatus.Embargoed)
            badges.Add(StoryBadge.Embargoed);
        if (isCopy)
            badges.Add(StoryBadge.Copy);
        return badges;
    }

    /// <summary>As wires mark it: CORRECTED-, (Corrected), or a first paragraph "(Corrects number of families ...)".</summary>
    private static bool Corrects(Article article)
    {
        ReadOnlySpan<char> text = article.Body.AsSpan(article.TextStart).TrimStart();
        foreach (var mark in s_corrections)
            if (article.Headline.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && !article.Headline.StartsWith("correctional", StringComparison.OrdinalIgnoreCase))
                return true;
        return text.StartsWith("(corrects ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("(corrected ", StringComparison.OrdinalIgnoreCase);
    }
}
