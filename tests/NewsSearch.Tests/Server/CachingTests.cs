using System.IO.Compression;
using System.Net;
using Xunit;

namespace NewsSearch.Tests.Server;

[Collection(OneServer.Name)]
public sealed class CachingTests(ServedStories stories)
{
    [Theory]
    [InlineData("/api/search?q=treaty")]
    [InlineData("/api/search?q=treaty&facets=speaker")]
    [InlineData("/api/stories/kuril-2019-osaka")]
    [InlineData("/feeds/atom?q=treaty")]
    [InlineData("/assets/page.css")]
    public async Task An_answer_that_is_the_same_is_not_sent_again(string address)
    {
        using var first = await stories.AskAsync(address);
        var mark = first.Headers.ETag!.ToString();
        using var second = await stories.AskAsync(address, ("If-None-Match", "\"other\", " + mark));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_answer_has_another_mark()
    {
        using var one = await stories.AskAsync("/api/search?q=treaty&top=3");
        using var other = await stories.AskAsync("/api/search?q=treaty&top=3&sort=oldest");
        using var facets = await stories.AskAsync("/api/search?q=treaty&top=3&facets=year");
        Assert.Equal(3, new[] { one, other, facets }.Select(a => a.Headers.ETag!.Tag).Distinct().Count());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_packed_for_whoever_can_unpack_them(string encoding)
    {
        using var packed = await stories.AskAsync("/api/search?q=treaty", ("Accept-Encoding", encoding));
        Assert.Equal(encoding, Assert.Single(packed.Content.Headers.ContentEncoding));
        await using var body = await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        Assert.StartsWith("{\"query\":\"treaty\"", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_has_no_body()
    {
        foreach (var address in new[] { "/", "/api/search?q=treaty", "/api/search?q=treaty&all&format=csv", "/health" })
        {
            using var answer = await stories.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }
}
