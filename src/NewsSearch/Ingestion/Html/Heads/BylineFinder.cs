using System.Collections.Frozen;
using NewsSearch.Ingestion.Html.Blocks;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>
/// Who wrote the story: schema.org's author, then meta elements, then links marked as the author's and elements named as
/// bylines, then a line that begins with "By" between headline and text.
/// </summary>
internal static class BylineFinder
{
    private static readonly string[] s_metas = ["byl", "parsely-author", "sailthru.author", "article:author", "og:article:author", "article:author_name", "dc.creator", "dcterms.creator", "cXenseParse:author", "author", "twitter:data1", "citation_author"];
    private static readonly FrozenSet<string> s_words = WordList.Set("Heads.byline-words.txt");
    private static readonly FrozenSet<string> s_others = WordList.Set("Heads.not-byline-words.txt");

    /// <param name="page">The page.</param>
    /// <param name="firstBlock">Where its text begins.</param>
    /// <param name="endBlock">Where its text has ended.</param>
    public static string? Of(HtmlPage page, int firstBlock, int endBlock)
    {
        var names = Union(page.Declared("author"), page);
        if (names.Count == 0)
            names = Union(page.Declared("creator"), page);
        if (names.Count == 0)
            names = s_metas.Where(name => name != "twitter:data1" || page.Metas.First("twitter:label1") == "Written by")
                .Select(name => Union(page.Metas.All(name), page)).FirstOrDefault(found => found.Count > 0) ?? [];
        if (names.Count == 0)
            names = Union(Marked(page, endBlock, isAuthorLink: true), page);
        if (names.Count == 0)
            names = Marked(page, endBlock, isAuthorLink: false).Select(text => BylineText.Names(text, page.SiteName)).FirstOrDefault(found => found.Count > 0) ?? [];
        if (names.Count == 0)
            names = Lines(page, firstBlock).Select(text => BylineText.Names(text, page.SiteName)).FirstOrDefault(found => found.Count > 0) ?? [];
        return names.Count == 0 ? null : Joined(names);
    }

    private static List<string> Union(IEnumerable<string> texts, HtmlPage page)
    {
        var names = new List<string>();
        foreach (var name in texts.Take(12).SelectMany(text => BylineText.Names(text, page.SiteName)))
        {
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }
        return names;
    }

    /// <summary>Texts of elements that say they hold an author, inner before outer; those of comments and of other stories left out.</summary>
    private static IEnumerable<string> Marked(HtmlPage page, int endBlock, bool isAuthorLink)
    {
        PageElement? last = null;
        foreach (var element in page.Layout.Elements)
        {
            if (element.FirstBlock > endBlock + 2)
                yield break;
            var isMarked = isAuthorLink
                ? (element.Attribute("rel") ?? "").Contains("author", StringComparison.OrdinalIgnoreCase)
                : Noise.HasAny(element.Words, s_words);
            if (!isMarked || IsElsewhere(element))
                continue;
            // Links of one byline stand together.
            if (isAuthorLink && last is not null && element.FirstBlock > last.EndBlock + 3)
                yield break;
            last = element;
            yield return BlockText.Of(element.Source, 200, " | ");
        }
    }

    private static bool IsElsewhere(PageElement element)
    {
        for (var at = element; at is not null; at = at.Parent)
        {
            if (Noise.HasAny(at.Words, s_others))
                return true;
        }
        return false;
    }

    /// <summary>Lines between the headline and the text, and around the text's ends, that begin as bylines do.</summary>
    private static IEnumerable<string> Lines(HtmlPage page, int firstBlock)
    {
        var blocks = page.Layout.Blocks;
        for (var i = Math.Max(0, firstBlock - 12); i < Math.Min(blocks.Count, firstBlock + 4); i++)
        {
            foreach (var field in blocks[i].Text.Length > 200 ? [] : blocks[i].Text.Split('|', StringSplitOptions.TrimEntries))
            {
                if (BylineText.WithoutLead(field).Length < field.Length)
                    yield return field;
            }
        }
    }

    private static string Joined(List<string> names) =>
        names.Count == 1 ? names[0] : string.Join(", ", names.Take(names.Count - 1)) + " and " + names[^1];
}
