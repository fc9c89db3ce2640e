using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Heads;

namespace NewsSearch.Ingestion.Html.Bodies;

/// <summary>Marks the stories on a page that are not its own: teasers within or beside it, and what follows on endless pages.</summary>
internal static class OtherStories
{
    public static void Mark(PageLayout page, string headline)
    {
        var articles = page.Elements.Where(element => element.Tag == "article" && !element.IsNoise).ToList();
        var title = Folded.Of(headline);
        var tops = articles.Where(article => !articles.Any(other => other != article && article.IsInside(other))).Take(200).ToList();
        var titled = tops.Where(article => HeadingOf(page, article) is not null).ToList();
        var own = tops.Find(article => HoldsTitle(page, article, title)) ?? Largest(tops);
        if (own is not null && (titled.Count > 1 || titled.Count == 1 && titled[0] != own))
        {
            foreach (var other in titled.Where(article => article != own))
                Mark(page, other);
        }
        foreach (var inner in articles.Where(article => own is not null && article != own && article.IsInside(own)))
        {
            if (HeadingOf(page, inner) is { } heading && Folded.Of(page.TextOf(heading)) != title && inner.Prose * 2 < own!.Prose)
                Mark(page, inner);
        }
        MarkBeyond(page, title);
    }

    /// <summary>A second title of the same kind as the page's begins another story: what stands in its container does, too.</summary>
    private static void MarkBeyond(PageLayout page, string title)
    {
        var headings = page.Elements.Where(element => element.Tag == "h1" && !element.IsNoise).Take(40).ToList();
        if (headings.Find(heading => Folded.Of(page.TextOf(heading)) == title) is not { } own)
            return;
        foreach (var other in headings.Where(heading => heading.Index > own.Index && heading.Signature == own.Signature && Folded.Of(page.TextOf(heading)) != title))
        {
            var at = other;
            while (at.Parent is { } parent && !own.IsInside(parent))
                at = parent;
            if (at != other)
                Mark(page, at);
        }
    }

    private static PageElement? Largest(List<PageElement> articles)
    {
        var largest = articles.MaxBy(article => article.Prose);
        return largest is not null && largest.Prose * 2 > articles.Sum(article => article.Prose) ? largest : null;
    }

    private static bool HoldsTitle(PageLayout page, PageElement article, string title) =>
        title.Length > 0 && HeadingOf(page, article) is { } heading && Folded.Of(page.TextOf(heading)) is { Length: > 0 } folded
        && (folded.Contains(title, StringComparison.Ordinal) || title.Contains(folded, StringComparison.Ordinal));

    private static PageElement? HeadingOf(PageLayout page, PageElement article)
    {
        for (var i = article.Index; i < Math.Min(article.EndElement, article.Index + 300); i++)
        {
            if (page.Elements[i].IsHeading)
                return page.Elements[i];
        }
        return null;
    }

    private static void Mark(PageLayout page, PageElement element)
    {
        for (var i = element.Index; i < element.EndElement; i++)
            page.Elements[i].IsNoise = true;
    }
}
