using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// A version as it is stored: the story as read, and what was concluded from it without the texts that the story holds already.
/// </summary>
internal sealed record StoredArticle
{
    public required int Number { get; init; }

    public required DateTimeOffset IngestedAt { get; init; }

    public required byte[] Digest { get; init; }

    /// <summary>The article without body and without the words of its quotes.</summary>
    public required Article Article { get; init; }

    /// <summary>Where the article's body starts in the body as read; it always reaches to the end.</summary>
    public int BodyStart { get; init; }
}
