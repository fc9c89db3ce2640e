using NewsSearch.Articles;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// When a story says that it was published. The time of its file tells when that was written or copied, so a story that has no
/// other time has none here.
/// </summary>
internal static class CopyTime
{
    public static StoryTime? Of(Article article) =>
        article.PublishedInferred && article.Dateline is not { Year: not null, Month: not null, Day: not null } ? null : article.Published;
}
