using NewsSearch.Tests.Ingestion;
using NewsSearch.Tests.Ingestion.Html;

namespace NewsSearch.Tests.Scoring.Pages;

/// <summary>The committed HTML pages; a page is right when title, byline, date and body are.</summary>
internal sealed class PageScorer : IScorer
{
    private const string Name = "pages: title, byline, date and body right";

    public IReadOnlyList<string> Names => [Name];

    public string? SharedFile => null;

    public IReadOnlyList<Score> Measure() => [Score.Share(Name, GoldPage.All.Count(IsRight), GoldPage.All.Count)];

    private static bool IsRight(GoldPage page) =>
        Reading.All(page.Content, page.Name + ".html") is [{ Story: { } story }]
        && page.HasTitle(story) && page.HasByline(story) && page.HasDate(story) && page.HasBody(story);
}
