using System.IO.Compression;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Html;

public sealed class HtmlReaderTests
{
    private const string First = "The harbour of Halversen will close for a week in June, its master said on Tuesday, so that divers can look for a bell.";
    private const string Second = "The bell fell from a church that was being moved in 1911, and has been heard, or so it is said, in every storm since then.";
    private static readonly string s_body = $"<h1>Harbour closes for a bell</h1><p>{First}</p><p>{Second}</p>";

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html>")]
    [InlineData("<HTML>")]
    [InlineData("  <!-- saved from url=(0014)http://x.example/ -->\n<html lang=en>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\">")]
    [InlineData("<head><title>x</title></head>")]
    public void A_page_is_told_by_its_first_tags(string start)
    {
        var story = Reading.One(start + "<body>" + s_body + "<p>By Ann Lee</p></body></html>");
        Assert.Equal("Harbour closes for a bell", story.Headline);
        Assert.StartsWith(First, story.Body, StringComparison.Ordinal);
        Assert.Equal(StoryLayout.Fielded, story.Layout);
    }

    [Fact]
    public void A_fragment_is_a_page_where_its_name_says_so()
    {
        var fragment = "<div>" + s_body + "</div>";
        Assert.Equal("Harbour closes for a bell", Reading.One(fragment, "story.html").Headline);
        Assert.Contains("no known format", Reading.Reason(fragment, "story"), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(Reading.All(fragment, "story", new() { Format = StoryFormat.Html })).Story);
    }

    [Fact]
    public void All_that_a_page_declares_is_taken()
    {
        var story = Reading.One($$"""
            <html lang="en_US"><head><title>x</title><script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@id":"#p","@type":"Organization","name":"Tern Wire"},
            {"@type":["Thing","NewsArticle"],"headline":"Harbour closes &amp; opens for a bell","alternativeHeadline":"Divers are sure","dateline":"HALVERSEN","version":3,
             "datePublished":"2024-05-14T09:12:33+02:00","dateModified":"2024-05-15T10:00:00Z","creativeWorkStatus":"canceled","author":["ANN LEE",{"name":"Bo Dahl"}],
             "publisher":{"@id":"#p"},"articleSection":["World","Seas"],"keywords":"bells, harbours, World","contentLocation":{"@type":"Place","name":"Halversen"},
             "mainEntityOfPage":{"@id":"https://tern.example/s/1"} } ] }
            </script></head><body><p>{{First}}</p><p>{{Second}}</p></body></html>
            """);
        Assert.Equal("Harbour closes & opens for a bell", story.Headline);
        Assert.Equal("Divers are sure", story.Subheadline);
        Assert.Equal("HALVERSEN", story.Dateline);
        Assert.Equal(3, story.Version);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 7, 12, 33, TimeSpan.Zero), story.Published!.Value.Instant);
        Assert.Equal("2024-05-15T10:00:00Z", story.Updated?.ToString());
        Assert.Equal(StoryStatus.Canceled, story.Status);
        Assert.Equal("Ann Lee and Bo Dahl", story.Byline);
        Assert.Equal("Tern Wire", story.Source);
        Assert.Equal(["World", "Seas", "bells", "harbours"], story.Topics);
        Assert.Equal(["Halversen"], story.Places);
        Assert.Equal("https://tern.example/s/1", story.Url);
        Assert.Equal("en-US", story.Language);
    }

    [Theory]
    [InlineData("windows-1251", "Порт закроют из-за колокола, — сообщил капитан порта в среду, не назвав причин такого решения.")]
    [InlineData("shift_jis", "港は来週から閉鎖される。鐘を探すためだと港長は火曜日に述べ、詳しい日程は後で発表するとした。")]
    [InlineData("euc-kr", "항구는 종을 찾기 위해 다음 주부터 닫힌다고 항만장이 화요일에 말했다. 자세한 일정은 나중에 나온다.")]
    [InlineData("gb2312", "港口下周起关闭，以便潜水员寻找一口钟，港务局长周二说，具体时间将另行通知，请市民留意。")]
    [InlineData("iso-8859-2", "Przystań zostanie zamknięta, żeby nurkowie mogli szukać dzwonu, powiedział we wtorek jej kapitan.")]
    [InlineData("utf-8", "Der Hafen schließt für eine Woche, damit Taucher eine Glocke suchen können, sagte der Kapitän.")]
    public void The_declared_encoding_is_read(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<html><head><meta http-equiv='Content-Type' content='text/html; charset={charset}'><title>x</title></head><body><h1>A headline of a story</h1><p>By Ann Lee</p><p>{text}</p><p>{text} 2</p><p>{text} 3</p></body></html>";
        Assert.StartsWith(text, Reading.One(Encoding.GetEncoding(charset).GetBytes(page), "a.html").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_declaration_loses_to_the_bytes()
    {
        var page = $"<html><head><meta charset=shift_jis></head><body><h1>Fähren fahren wieder</h1><p>{First} Änderungen möglich.</p><p>{Second}</p></body></html>";
        Assert.Equal("Fähren fahren wieder", Reading.One(page).Headline);
    }

    [Fact]
    public void A_folder_of_saved_pages_is_read_without_what_was_saved_beside_them()
    {
        using var folder = new ScratchFolder();
        var page = "<html><body>" + s_body + "</body></html>";
        File.WriteAllText(Path.Combine(folder.Path, "a.html"), page);
        File.WriteAllText(Path.Combine(folder.Path, "b.htm"), page);
        using (var packed = new GZipStream(File.Create(Path.Combine(folder.Path, "c.html.gz")), CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(page));
        var beside = Directory.CreateDirectory(Path.Combine(folder.Path, "a_files"));
        File.WriteAllText(Path.Combine(beside.FullName, "frame.html"), page);
        var other = Directory.CreateDirectory(Path.Combine(folder.Path, "other_files"));
        File.WriteAllText(Path.Combine(other.FullName, "d.html"), page);

        var results = new StoryFiles().Read([folder.Path]).ToList();
        Assert.All(results, result => Assert.Equal("Harbour closes for a bell", result.Story?.Headline));
        Assert.Equal(["a.html", "b.htm", "c.html.gz", "d.html"], results.Select(result => Path.GetFileName(result.Story!.Location!.Path)));
    }

    [Fact]
    public void Sub_headings_items_and_quotations_keep_their_places()
    {
        var story = Reading.One($"<html><body><article>{s_body}<h2>What is known</h2><ul><li>It weighs four tonnes.</li><li>It rings</li></ul><p>{First} 2</p><blockquote>“I have heard it myself,” said the master.</blockquote><p>{Second} 3</p></article></body></html>");
        Assert.Equal([First, Second, "What is known", "It weighs four tonnes.", "It rings", First + " 2", "“I have heard it myself,” said the master.", Second + " 3"], story.Body.Split("\n\n"));
        Assert.Equal("What is known", Assert.Single(new NewsSearch.Extraction.ArticleExtractor().Extract(story with { Body = $"{First}\n\nWhat is known\n\n{Second}" }).Sections).Heading);
    }
}
