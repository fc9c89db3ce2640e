using NewsSearch.Articles;
using NewsSearch.Presentation;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary>What stands beside a story: who says what in it, its versions, its topics and places.</summary>
internal static class StoryAside
{
    private const int LongestQuote = 160;
    private const int MostQuotes = 12;

    public static void Write(HtmlText html, PageState state, StoredStory story, IReadOnlyList<StoredStory> versions)
    {
        var article = story.Article;
        Quotes(html, article);
        Versions(html, state, story, versions);
        Values(html, "Topics", article.Topics.Select(t => t.Label), label => new PageState(FacetLists.Part("topic", label), null, null, null).Link("/"));
        Values(html, "Places", article.Places.Select(p => p.Name), name => new PageState(FacetLists.Part("place", name), null, null, null).Link("/"));
    }

    /// <summary>The story in other forms, and its id.</summary>
    public static void WriteForms(HtmlText html, Article article)
    {
        var api = StoryPath.Of("/api/stories/", article.Id);
        html.Add($"""<section><h2>This story as</h2><p class="takeaway"><a href="{api}">JSON</a> <a href="{api}?as=ninjs">ninjs</a> <a href="{api}?as=text">text</a></p><p class="id">{article.Id}</p></section>""");
    }

    private static void Quotes(HtmlText html, Article article)
    {
        if (article.Quotes.Count == 0)
            return;
        html.Markup("<section><h2>Quotes</h2><ol class=\"said-list\">");
        foreach (var (quote, number) in article.Quotes.Select((q, i) => (q, i + 1)).Take(MostQuotes))
            html.Add($"""<li><a href="#quote-{number}"><b dir="auto">{quote.Speaker ?? "Unnamed"}</b> <span dir="auto">{Short(quote.Text)}</span></a></li>""");
        html.Markup("</ol>");
        if (article.Quotes.Count > MostQuotes)
            html.Add($"""<p class="rest">and {article.Quotes.Count - MostQuotes} more</p>""");
        html.Markup("</section>");
    }

    private static void Versions(HtmlText html, PageState state, StoredStory shown, IReadOnlyList<StoredStory> versions)
    {
        if (versions.Count < 2)
            return;
        var about = new PageState(state.Query, null, null, null);
        var id = shown.Article.Id;
        html.Markup("<section><h2>Versions</h2><ol class=\"versions\">");
        for (var i = 0; i < versions.Count; i++)
        {
            var version = versions[i].Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
            html.Markup("<li>");
            if (versions[i].Version == shown.Version)
                html.Add($"""<b aria-current="true">Version {version}</b>""");
            else
                html.Add($"""<a href="{about.Link(StoryPath.Of("/stories/", id), ("version", version))}">Version {version}</a>""");
            if ((versions[i].Article.Original.Updated ?? versions[i].Article.Published) is { } time)
                html.Add($""" <time datetime="{time.ToString()}">{Days.Text(time)}</time>""");
            if (i + 1 < versions.Count)
                html.Add($""" <a class="what-changed" href="{about.Link(StoryPath.Of("/diff/", id), ("to", version))}">what changed</a>""");
            html.Markup("</li>");
        }
        html.Markup("</ol></section>");
    }

    private static void Values(HtmlText html, string title, IEnumerable<string> values, Func<string, string> link)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).Take(MostQuotes).ToList();
        if (distinct.Count == 0)
            return;
        html.Add($"""<section><h2>{title}</h2><p class="names">""");
        foreach (var value in distinct)
            html.Add($"""<a href="{link(value)}" dir="auto">{value}</a> """);
        html.Markup("</p></section>");
    }

    private static string Short(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote].TrimEnd() + "…";
}
