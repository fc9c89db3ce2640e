using System.Collections.Frozen;
using NewsSearch.Ingestion.Html.Bodies;
using NewsSearch.Ingestion.Html.Heads;
using NewsSearch.Ingestion.Html.Schemas;

namespace NewsSearch.Ingestion.Html;

/// <summary>Whether a page holds a story at all, and if not, what it is instead.</summary>
internal static class Verdict
{
    /// <summary>In letters and digits: what a page must hold that does not say it is a story.</summary>
    private const int LeastText = 250;
    private const int LongestError = 900;
    private const int MostListed = 6;
    private static readonly FrozenSet<string> s_errorTitles = WordList.Lines("error-titles.txt").Select(Folded.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Null for a story, else the reason why it is none.</summary>
    public static string? Against(HtmlPage page, string headline, StoryBody body, bool hasDate, bool hasByline)
    {
        var length = body.Paragraphs.Sum(paragraph => Folded.Of(paragraph).Length);
        if (length < LongestError && (IsError(page.Title) || IsError(headline)))
            return "a page that reports an error, not a story";
        var declared = page.Story is { IsEmpty: false } || page.InlineStory is { IsEmpty: false } || page.Metas.First("og:type") is { } type && type.Contains("article", StringComparison.OrdinalIgnoreCase);
        if (ArticleSchema.IsListed(page.Things) && page.Story is null && length < 2 * LongestError)
            return "a list of stories, not a story";
        if (page.Layout.Blocks.Count == 0 && body.Paragraphs.Count == 0)
            return headline.Length > 0 && declared ? null : "a page without text";
        if (declared && headline.Length > 0 && (length >= 60 || hasDate && page.Story is not null))
            return null;
        if (IsList(page, length))
            return "a list of links, not a story";
        if (length == 0)
            return "no running text in the page";
        if (length < LeastText && !(headline.Length > 0 && (hasDate || hasByline || body.Paragraphs.Count > 1) && length >= 100))
            return "too little running text for a story";
        return headline.Length > 0 || hasDate || hasByline || length >= 2 * LeastText ? null : "neither headline nor date nor author";
    }

    /// <summary>Front pages, sections and results of searches: many links to stories, little text in one place.</summary>
    private static bool IsList(HtmlPage page, int length)
    {
        int headings = 0, links = 0, linked = 0;
        foreach (var block in page.Layout.Blocks)
        {
            if (!block.IsLink)
                continue;
            links++;
            linked += block.Ink;
            if (block.Owner.IsHeading)
                headings++;
        }
        return headings >= MostListed && length < headings * 120 || links > 15 && linked > 2 * length && length < 1500;
    }

    private static bool IsError(string title)
    {
        if (title.Length is 0 or > 100)
            return false;
        if (s_errorTitles.Contains(Folded.Of(title)))
            return true;
        return TitleText.Parts(title).Any(part => s_errorTitles.Contains(Folded.Of(part)));
    }
}
