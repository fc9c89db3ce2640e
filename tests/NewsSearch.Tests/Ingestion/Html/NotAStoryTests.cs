using System.Text;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Html;

/// <summary>Pages that hold no story are rejected, with what they are.</summary>
public sealed class NotAStoryTests
{
    private const string Sentence = "The council met on Monday and decided, after a long debate about ferries, to meet again on Tuesday. ";

    [Theory]
    [InlineData("<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The requested URL was not found on this server, and neither was anything that looks like it.</p></body></html>", "error")]
    [InlineData("<html><head><title>Page not found | The Daily</title></head><body><p>Sorry, we could not find the page that you were looking for. It may have moved, or never have been.</p></body></html>", "error")]
    [InlineData("<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing the site. This process is automatic, and takes up to five seconds.</p></body></html>", "error")]
    [InlineData("<!DOCTYPE html><html><head><title>x</title></head><body></body></html>", "without text")]
    [InlineData("<!DOCTYPE html><html><head><title>x</title></head><body><div>Loading</div><script>var a = 'The council met, and then it did not.';</script></body></html>", "no running text")]
    [InlineData("<!DOCTYPE html><html><body><p>A short note, and nothing else to it.</p></body></html>", "too little")]
    public void Errors_and_empty_pages_are_told(string page, string reason) =>
        Assert.Contains(reason, Reading.Reason(page), StringComparison.Ordinal);

    [Fact]
    public void A_front_page_is_a_list()
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>The Daily Tern - Breaking News</title><meta property=\"og:type\" content=\"website\"></head><body><h1>The Daily Tern</h1>");
        for (var i = 0; i < 25; i++)
            page.Append("<div class=card><h3><a href=/s").Append(i).Append(">Ferry number ").Append(i).Append(" is late again, say those who wait</a></h3><p>Passengers on the pier at Halversen had to wait, as they have since spring.</p></div>");
        Assert.Contains("list", Reading.Reason(page.Append("</body></html>").ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Results_of_a_search_are_a_list()
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><title>Search results for ferry</title></head><body><form><input name=q></form><p>42 results, sorted by date</p><ul>");
        for (var i = 0; i < 20; i++)
            page.Append("<li><a href=/s").Append(i).Append(">Ferry strike enters day ").Append(i).Append(" as talks go on without an end in sight</a> <span>May 3, 2021</span></li>");
        Assert.Contains("list", Reading.Reason(page.Append("</ul></body></html>").ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_collection_that_says_so_is_a_list()
    {
        const string declared = "<script type=\"application/ld+json\">{\"@type\":\"CollectionPage\",\"name\":\"World\"}</script>";
        var page = $"<html><head><title>World news</title>{declared}</head><body><h1>World</h1><p>{Sentence}</p><p>{Sentence}</p></body></html>";
        Assert.Contains("list", Reading.Reason(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_about_an_error_is_a_story()
    {
        var page = $"<html><head><title>404 Not Found: how an error became a meme</title></head><body><h1>404 Not Found: how an error became a meme</h1><p>By Ann Lee</p><p>{Sentence}</p><p>{Sentence}Again.</p><p>{Sentence}Still.</p></body></html>";
        Assert.Equal("404 Not Found: how an error became a meme", Reading.One(page).Headline);
    }

    [Fact]
    public void A_story_behind_a_wall_keeps_what_is_shown()
    {
        var declared = "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Council meets again\",\"datePublished\":\"2021-05-03\"}</script>";
        var story = Reading.One($"<html><head>{declared}</head><body><h1>Council meets again</h1><p>{Sentence}</p><div class=paywall><p>Subscribe to read the rest of this story, and all the others that we have.</p></div></body></html>");
        Assert.Equal(Sentence.Trim(), story.Body);
    }
}
