using System.Globalization;
using System.Text;
using NewsSearch.Articles;

namespace NewsSearch.FaultHost;

/// <summary>
/// Batch n: <see cref="Stories"/> new stories, and second versions of the first <see cref="Updates"/> of the batch before.
/// The same number always gives the same batch.
/// </summary>
public static class GeneratedBatch
{
    public const int Stories = 8;
    public const int Updates = 2;

    public static string IdOf(int batch, int story) => string.Create(CultureInfo.InvariantCulture, $"batch {batch} story {story}");

    public static string HeadlineOf(int batch, int story, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"Harbour report {batch} {story} in version {version}");

    public static IReadOnlyList<Article> Of(int batch)
    {
        var articles = new List<Article>();
        for (var story = 0; story < Stories; story++)
            articles.Add(Story(batch, story, 1));
        for (var story = 0; batch > 0 && story < Updates; story++)
            articles.Add(Story(batch - 1, story, 2));
        return articles;
    }

    private static Article Story(int batch, int story, int version)
    {
        var said = Words(new Random(batch * 1000 + story * 10 + version));
        var body = "The pilot said: " + said;
        var original = new RawStory { Id = IdOf(batch, story), Headline = HeadlineOf(batch, story, version), Body = body };
        var range = new TextRange(body.Length - said.Length, body.Length);
        return new Article
        {
            Id = original.Id,
            Headline = original.Headline,
            Body = body,
            Paragraphs = [new Paragraph(new TextRange(0, body.Length), [new TextRange(0, body.Length)])],
            Quotes = [new Quote { Text = said, Range = range, Kind = QuoteKind.Direct, Rule = "generated", Confidence = 1, Speaker = "Aino Lehto" }],
            Speakers = ["Aino Lehto"],
            Original = original,
        };
    }

    private static string Words(Random random)
    {
        var words = new StringBuilder();
        for (var left = random.Next(20, 300); left > 0; left--)
            words.Append(CultureInfo.InvariantCulture, $"word{random.Next(5_000)} ");
        return words.ToString();
    }
}
