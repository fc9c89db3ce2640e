using System.Diagnostics;
using System.Text;
using CsCheck;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Html;

/// <summary>Damaged pages and garbage give a story or a reason, in bounded time.</summary>
public sealed class HostilePageTests
{
    [Fact]
    public void Damaged_pages_are_read_without_harm()
    {
        var pages = GoldPage.All.Select(page => page.Content).ToArray();
        Gen.Select(Gen.Int[0, pages.Length - 1], Gen.Int[0, 5], Gen.Int[0, 1 << 20], Gen.Int[0, 1 << 20]).Sample(
            (page, way, a, b) => AssertSound(Damaged(pages[page], way, a, b)), seed: "0N0XIzNsQ0O2", iter: 400, threads: 1);
    }

    [Fact]
    public void Any_heap_of_tags_is_read_without_harm() =>
        Gen.OneOfConst("<html>", "<body>", "<p>", "</p>", "<div class=article-body>", "</div>", "<table>", "<td>", "<a href=x>", "</a>", "<b>", "<i>", "</b>", "<h1>", "<article>", "</article>", "<br>", "<br><br>", "<hr>",
                "<script type='application/ld+json'>", "</script>", "{\"@type\":\"NewsArticle\",\"headline\":", "\"x\"", "<!--", "-->", "<![CDATA[", "&#xD800;", "&#0;", "&nbsp;", "<svg>", "<math>", "<template>", "<select>", "<frameset>", "<plaintext>", "<li>", "<pre>", "\n\n",
                "<meta property=og:title content='A title'>", "<time datetime=2020-01-01>", "<div itemscope itemtype=http://schema.org/NewsArticle>", "<span itemprop=author>", "A sentence, with a comma, that is long enough to count. ", "Слово, ещё слово. ", "港は閉じる。", "\0", "\ud800", "\u2028")
            .Array[0, 60].Sample(parts => AssertSound(Encoding.UTF8.GetBytes("<html>" + string.Concat(parts))), seed: "0N0XIzNsQ0O2", iter: 1500, threads: 1);

    [Theory]
    [InlineData("<div>", 100_000)]
    [InlineData("<div><div><div></div></div>", 1_900)]
    [InlineData("<div><b>x</b><p>y<table><td></table>", 1_900)]
    [InlineData("<table><tr><td>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("<font size=1><p>", 60_000)]
    [InlineData("<a href=x><table>", 40_000)]
    [InlineData("<p>A line, and another. ", 100_000)]
    [InlineData("<ul><li>", 80_000)]
    [InlineData("<article><h1>A</h1>", 30_000)]
    [InlineData("<span class='byline author'>By A B</span>", 40_000)]
    [InlineData("<svg>", 100_000)]
    [InlineData("<h2 class=title><a>x</a></h2>", 50_000)]
    [InlineData("word ", 1_000_000)]
    [InlineData("A sentence of some words, and its end. ", 130_000)]
    [InlineData("<div itemscope itemprop=author>", 50_000)]
    [InlineData("<", 2_000_000)]
    [InlineData("&", 2_000_000)]
    [InlineData("<a b='", 500_000)]
    public void Much_of_anything_costs_bounded_time(string part, int count)
    {
        var page = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(part, count)));
        var start = Stopwatch.GetTimestamp();
        AssertSound(page);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 15);
    }

    [Fact]
    public void A_page_that_is_too_long_is_rejected_without_being_held()
    {
        var page = Encoding.UTF8.GetBytes("<html><body>" + new string('x', 3_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Assert.Single(Reading.All(page, options: new() { MaxStoryBytes = 100_000 }));
        Assert.Contains("longer than 400000 bytes", result.Rejection!.Reason, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 6_000_000);
    }

    [Fact]
    public void Eight_times_the_page_costs_less_than_its_square()
    {
        var page = GoldPage.All.MaxBy(gold => gold.Content.Length)!.Content;
        var filling = string.Concat(Enumerable.Repeat("<div class=x><p>A sentence of some words, and its end.</p><a href=y>link</a></div>", 4_000));
        double Time(int times)
        {
            var long_ = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page) + string.Concat(Enumerable.Repeat(filling, times)));
            AssertSound(long_);
            var start = Stopwatch.GetTimestamp();
            AssertSound(long_);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        Assert.InRange(Time(8) / Time(1), 0, 40);
    }

    private static void AssertSound(byte[] page)
    {
        var results = Reading.All(page, "a.html", new() { Format = StoryFormat.Html });
        Assert.InRange(results.Count, 0, 1);
        Assert.All(Reading.Stories(results), Reading.AssertSound);
        Assert.All(Reading.Rejections(results), rejection => Assert.InRange(rejection.Reason.Length, 1, 200));
    }

    private static byte[] Damaged(byte[] page, int way, int a, int b)
    {
        var (from, to) = (Math.Min(a, b) % page.Length, Math.Max(a, b) % page.Length);
        if (from > to)
            (from, to) = (to, from);
        switch (way)
        {
            case 0:
                return page[..to];
            case 1:
                return [.. page[..from], .. page[to..]];
            case 2:
                return [.. page[..to], .. page[from..]];
            case 3:
                var changed = (byte[])page.Clone();
                changed[from] = (byte)b;
                changed[to] = (byte)'<';
                return changed;
            case 4:
                return [.. Enumerable.Repeat("<div><table><b>"u8.ToArray(), a % 200).SelectMany(bytes => bytes), .. page];
            default:
                var tag = Array.IndexOf(page, (byte)'<', from);
                var end = tag < 0 ? -1 : Array.IndexOf(page, (byte)'>', tag);
                return end < 0 ? page : [.. page[..tag], .. page[(end + 1)..]];
        }
    }
}
