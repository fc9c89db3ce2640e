namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>What a page says it is about: its section, then its keywords and tags, each once.</summary>
internal static class TopicFinder
{
    private const int Most = 40;
    private const int Longest = 80;
    private static readonly string[] s_sections = ["article:section", "og:article:section", "parsely-section", "meta-section", "pageSection", "section"];
    private static readonly string[] s_lists = ["news_keywords", "article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "dc.subject", "dcterms.subject", "keywords"];

    public static IReadOnlyList<string> Of(HtmlPage page)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. page.Declared("articleSection").Concat(page.Metas.All(s_sections))
            .Concat(page.Declared("keywords").Concat(page.Declared("about")).Concat(page.Metas.All(s_lists)).SelectMany(Split))
            .Where(topic => topic.Length is > 1 and <= Longest && !topic.Contains('=', StringComparison.Ordinal) && seen.Add(topic)).Take(Most)];
    }

    private static string[] Split(string list) => list.Split([',', ';', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
