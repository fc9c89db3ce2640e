using System.Collections.Frozen;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Html.Times;

/// <summary>
/// When the story was published: schema.org, then meta elements, then time elements, then elements named as dates, lines
/// around the headline, and the address. A day alone is made exact where a later source has the hour of the same day.
/// </summary>
internal static class DateFinder
{
    private static readonly string[] s_metas = ["article:published_time", "og:article:published_time", "og:published_time", "article:published", "datePublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "publishedDate", "publishdate", "publish-date", "publication_date", "published_at", "pubdate", "created-date", "cXenseParse:recs:publishtime", "citation_publication_date", "date", "displaydate"];
    private static readonly FrozenSet<string> s_words = WordList.Set("Times.date-words.txt");
    private static readonly FrozenSet<string> s_updates = WordList.Set("Times.update-words.txt");

    /// <param name="page">The page.</param>
    /// <param name="firstBlock">Where its text begins.</param>
    /// <param name="address">Its address, which may hold a day.</param>
    public static StoryTime? Published(HtmlPage page, int firstBlock, string? address)
    {
        StoryTime? day = null;
        foreach (var time in Candidates(page, firstBlock, address))
        {
            if (!time.DateOnly && (day is null || Math.Abs(time.Day.DayNumber - day.Value.Day.DayNumber) <= 1))
                return time;
            if (time.DateOnly)
                day ??= time;
        }
        return day;
    }

    /// <summary>When it was changed last; null where that is when it was published.</summary>
    public static StoryTime? Updated(HtmlPage page, StoryTime? published)
    {
        var updated = page.Declared("dateModified").Concat(page.Metas.All("article:modified_time", "og:updated_time", "og:article:modified_time", "dateModified", "lastDate", "modified-date", "lastmod", "last-modified"))
            .Select(Read).FirstOrDefault(time => time is not null);
        return updated == published ? null : updated;
    }

    private static StoryTime? Read(string text) => WrittenTime.Read(text) ?? PageTime.In(text);

    private static IEnumerable<StoryTime> Candidates(HtmlPage page, int firstBlock, string? address)
    {
        var declared = page.Declared("datePublished").Concat(page.Declared("dateCreated")).Concat(page.Metas.All(s_metas));
        var loose = page.Inline.Where(thing => !thing.Types.Any()).SelectMany(thing => thing.Texts("datePublished"));
        return declared.Concat(loose).Concat(TimeElements(page, firstBlock)).Concat(Marked(page, firstBlock)).Concat(Lines(page, firstBlock))
            .Select(Read).Append(InAddress(address)).OfType<StoryTime>().Where(time => time.Day.Year is > 1800 and < 2100);
    }

    /// <summary>time elements before the end of the text: those that say they are the publication first.</summary>
    private static IEnumerable<string> TimeElements(HtmlPage page, int firstBlock)
    {
        var times = page.Layout.Elements.Where(element => element.FirstBlock <= firstBlock + 3 && element.Tag is "time" or "abbr"
            && (element.Source.HasAttribute("datetime") || element.Tag == "abbr" && element.Words.Contains("published"))).Take(20).ToList();
        return times.OrderBy(time => IsUpdate(time) ? 2 : IsPublication(time) ? 0 : 1).Select(time => time.Attribute("datetime") ?? time.Attribute("title") ?? "");
    }

    private static bool IsPublication(PageElement time) =>
        time.Source.HasAttribute("pubdate") || time.Words.Contains("published") || time.Words.Contains("publish") || time.Attribute("itemprop") == "datePublished";

    private static bool IsUpdate(PageElement element) => Noise.HasAny(element.Words, s_updates);

    private static IEnumerable<string> Marked(HtmlPage page, int firstBlock)
    {
        foreach (var element in page.Layout.Elements)
        {
            if (element.FirstBlock > firstBlock + 3)
                yield break;
            if (!Noise.HasAny(element.Words, s_words) || IsUpdate(element) || element.EndBlock - element.FirstBlock > 4)
                continue;
            yield return page.Layout.TextOf(element, 160);
            if ((element.Attribute("title") ?? element.Attribute("aria-label")) is { } title)
                yield return title;
        }
    }

    private static IEnumerable<string> Lines(HtmlPage page, int firstBlock)
    {
        var blocks = page.Layout.Blocks;
        for (var i = Math.Max(0, firstBlock - 12); i < Math.Min(blocks.Count, firstBlock + 2); i++)
        {
            if (blocks[i].Text.Length <= 120)
                yield return blocks[i].Text;
        }
    }

    /// <summary>/2019/05/22/, /2019-05-22-</summary>
    private static StoryTime? InAddress(string? address)
    {
        if (address is null)
            return null;
        for (var at = address.IndexOf('/', 8 < address.Length ? 8 : 0); at >= 0 && at + 11 <= address.Length; at = address.IndexOf('/', at + 1))
        {
            var part = address.AsSpan(at + 1, 10);
            if (part[4] is '/' or '-' && part[7] == part[4] && WrittenTime.Read(part.ToString()) is { DateOnly: true } day)
                return day;
        }
        return null;
    }
}
