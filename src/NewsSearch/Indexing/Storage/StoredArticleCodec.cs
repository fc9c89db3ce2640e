using System.Text.Json;

namespace NewsSearch.Indexing.Storage;

/// <summary>A version as the bytes of a stored field, and back. Thread-safe.</summary>
internal static class StoredArticleCodec
{
    public static byte[] Write(StoryVersion version)
    {
        var article = version.Article;
        var raw = article.Original.Body;
        var start = raw.Length - article.Body.Length;
        if (start < 0 || !raw.AsSpan(start).SequenceEqual(article.Body))
            throw new InvalidOperationException("An article's body must be the end of the body as read.");
        return JsonSerializer.SerializeToUtf8Bytes(
            new StoredArticle
            {
                Number = version.Number,
                IngestedAt = version.IngestedAt,
                Digest = version.Digest,
                BodyStart = start,
                Article = article with { Body = "", Quotes = [.. article.Quotes.Select(q => q with { Text = "" })] },
            },
            StoredJson.Default.StoredArticle);
    }

    /// <exception cref="InvalidDataException">The bytes are no stored article.</exception>
    public static StoryVersion Read(ReadOnlySpan<byte> bytes)
    {
        StoredArticle stored;
        try
        {
            stored = JsonSerializer.Deserialize(bytes, StoredJson.Default.StoredArticle)
                ?? throw new InvalidDataException("The index holds a story that is empty.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("The index holds a story that cannot be read: " + broken.Message, broken);
        }
        var body = stored.Article.Original.Body[stored.BodyStart..];
        var article = stored.Article with
        {
            Body = body,
            Quotes = [.. stored.Article.Quotes.Select(q => q with { Text = q.Range.Of(body).ToString() })],
        };
        return new StoryVersion(article, stored.Number, stored.IngestedAt, stored.Digest);
    }
}
