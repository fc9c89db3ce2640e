using System.Globalization;
using System.Text;
using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Html;

/// <summary>Title, byline, date and body of pages in the structures of real outlets, scored against what a reader finds in them.</summary>
public sealed class PagesTests(ITestOutputHelper output)
{
    private const double Must = 0.9;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nine_pages_in_ten_have_title_byline_date_and_body_right(bool heldOut)
    {
        var table = new StringBuilder("page                         title byline  date  body     F1\n");
        var pages = GoldPage.All.Where(page => page.IsHeldOut == heldOut).ToList();
        int titles = 0, bylines = 0, dates = 0, bodies = 0, whole = 0;
        foreach (var page in pages)
        {
            var result = Assert.Single(Reading.All(page.Content, page.Name + ".html"));
            var story = result.Story ?? new RawStory { Headline = result.Rejection!.Reason };
            var (title, byline, date, body) = (page.HasTitle(story), page.HasByline(story), page.HasDate(story), page.HasBody(story));
            titles += title ? 1 : 0;
            bylines += byline ? 1 : 0;
            dates += date ? 1 : 0;
            bodies += body ? 1 : 0;
            whole += title && byline && date && body ? 1 : 0;
            table.AppendLine(CultureInfo.InvariantCulture, $"{page.Name,-30}{Mark(title)}{Mark(byline)}{Mark(date)}{Mark(body)} {page.BodyScore(story),6:0.00}");
            Explain(table, page, story);
        }
        table.AppendLine(CultureInfo.InvariantCulture, $"{(heldOut ? "held out" : "dev"),-12}{pages.Count,3} pages: titles {titles}, bylines {bylines}, dates {dates}, bodies {bodies}, all four {whole}");
        output.WriteLine(table.ToString());

        Assert.True(whole >= Must * pages.Count, table.ToString());
    }

    private static string Mark(bool right) => right ? "  ok  " : "  --  ";

    private static void Explain(StringBuilder table, GoldPage page, RawStory story)
    {
        if (!page.HasTitle(story))
            table.AppendLine("    title: " + story.Headline);
        if (!page.HasByline(story))
            table.AppendLine("    byline: " + story.Byline);
        if (!page.HasDate(story))
            table.AppendLine("    date: " + story.Published);
        if (page.HasBody(story))
            return;
        foreach (var phrase in page.Foreign(story))
            table.AppendLine("    foreign: " + phrase);
        foreach (var paragraph in story.Body.Split("\n\n").Except(page.Paragraphs))
            table.AppendLine("    too much: " + paragraph);
        foreach (var paragraph in page.Paragraphs.Except(story.Body.Split("\n\n")))
            table.AppendLine("    missing: " + paragraph);
    }
}
