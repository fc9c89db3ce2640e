using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Html.Bodies;
using NewsSearch.Ingestion.Html.Heads;
using NewsSearch.Ingestion.Html.Parsing;
using NewsSearch.Ingestion.Html.Schemas;
using NewsSearch.Ingestion.Html.Times;

namespace NewsSearch.Ingestion.Html;

/// <summary>Makes a story of a page: what it says of itself first, then what its structure shows.</summary>
internal static class PageStory
{
    /// <summary>The story, not yet stamped with its place; null, with the reason, where the page holds none.</summary>
    public static RawStory? Of(string markup, out string? reason)
    {
        if (PageParser.Parse(markup, out reason) is not { } document)
            return null;
        using (document)
        {
            var page = new HtmlPage(document);
            var headline = HeadlineFinder.Of(page);
            var body = StoryBody.Of(page, headline, ArticleSchema.IsLiveBlog(page.Story));
            var byline = BylineFinder.Of(page, body.FirstBlock, body.EndBlock);
            body = body.WithoutAuthor(byline);
            var address = AddressFinder.Of(page, markup);
            var published = DateFinder.Published(page, body.FirstBlock, address);
            reason = Verdict.Against(page, headline, body, published is not null, byline is not null);
            if (reason is not null)
                return null;
            return new RawStory
            {
                Version = page.Declared("version").Select(Number).FirstOrDefault(number => number is not null),
                Status = page.Declared("creativeWorkStatus").Select(StatusNames.Read).FirstOrDefault(status => status is not null) ?? StoryStatus.Usable,
                Language = LanguageFinder.Of(page),
                Headline = headline,
                Subheadline = DeckFinder.Of(page, headline, body.FirstBlock),
                Byline = byline,
                Dateline = Dateline(page, body),
                Published = published,
                Updated = DateFinder.Updated(page, published),
                Body = string.Join("\n\n", body.Paragraphs),
                Source = page.SiteName,
                Url = address,
                Topics = TopicFinder.Of(page),
                Places = [.. page.Declared("contentLocation").Concat(page.Declared("locationCreated")).Distinct().Take(20)],
            };
        }
    }

    /// <summary>A dateline of its own, where the text does not begin with it.</summary>
    private static string? Dateline(HtmlPage page, StoryBody body) =>
        page.Declared("dateline").FirstOrDefault(line => line.Length <= 200 && (body.Paragraphs.Count == 0 || !Folded.Of(body.Paragraphs[0]).StartsWith(Folded.Of(line), StringComparison.Ordinal)));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
