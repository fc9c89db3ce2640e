using NewsSearch.Ingestion.Html.Heads;

namespace NewsSearch.Ingestion.Html.Schemas;

/// <summary>Which of the things that a page describes is its story.</summary>
internal static class ArticleSchema
{
    private static readonly System.Collections.Frozen.FrozenSet<string> s_articles = WordList.Set("Schemas.article-types.txt");
    private static readonly System.Collections.Frozen.FrozenSet<string> s_lists = WordList.Set("Schemas.list-types.txt");

    /// <summary>
    /// The story among <paramref name="things"/>; null where there is none. Looked for at the top, in @graph, and as what a
    /// page is about; stories in lists are others. Of several, the one whose headline the page's title has.
    /// </summary>
    public static SchemaNode? In(IEnumerable<SchemaNode> things, string pageTitle)
    {
        var articles = things.SelectMany(Tops).Where(IsArticle).ToList();
        var title = Folded.Of(pageTitle);
        return articles.Find(article => article.Text("headline") is { } headline && Folded.Of(headline) is { Length: > 0 } folded && title.Contains(folded, StringComparison.Ordinal))
            ?? articles.Find(article => article.Text("headline") is not null)
            ?? articles.FirstOrDefault();
    }

    public static bool IsLiveBlog(SchemaNode? article) => article is not null && article.Types.Contains("LiveBlogPosting", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the page says of itself that it is a list of others.</summary>
    public static bool IsListed(IEnumerable<SchemaNode> things) => things.Any(thing => thing.Types.Any(type => s_lists.Contains(type.ToLowerInvariant())));

    private static IEnumerable<SchemaNode> Tops(SchemaNode thing)
    {
        yield return thing;
        foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "blogPost"])
        {
            foreach (var inner in thing.Nodes(name))
            {
                yield return inner;
                foreach (var main in inner.Nodes("mainEntity"))
                    yield return main;
            }
        }
    }

    private static bool IsArticle(SchemaNode thing) => thing.Types.Any(type => s_articles.Contains(type.ToLowerInvariant()));
}
