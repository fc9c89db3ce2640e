using System.Globalization;
using System.Net;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>Requests as nobody would send them who means well: each is answered with 200 or 4xx, and the server answers on.</summary>
[Collection(OneServer.Name)]
public sealed class HostileRequestTests(ServedStories stories)
{
    private static string Get(string target, string more = "") => $"GET {target} HTTP/1.1\r\nHost: localhost\r\n{more}Connection: close\r\n\r\n";

    private static string Query(string query) => Get("/api/search?q=" + Uri.EscapeDataString(query));

    private static string Post(string target, string body, string more = "") =>
        $"POST {target} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n{more}Connection: close\r\n\r\n{body}";

    private static (string Name, string Request)[] Requests =>
    [
        ("brackets nested deep", Query(new string('(', 1500))),
        ("brackets closed", Query(new string('(', 700) + "a" + new string(')', 700))),
        ("many ors", Query(string.Join(" OR ", Enumerable.Range(0, 900).Select(i => "w" + i)))),
        ("a regular expression that grows", Query("/((a{1,100}){1,100}){1,100}/")),
        ("wildcards all over", Query("*a*b*c*d*e*f*")),
        ("question marks", Query(new string('?', 2_000))),
        ("a long fuzzy word", Query(new string('a', 2_000) + "~2")),
        ("a negation alone", Query("-a")),
        ("quotes without end", Query("\"\"\"\"\"\"\"")),
        ("a proximity of nothing", Query("w/5 w/5 w/s")),
        ("huge numbers", Query("peace w/99999999999999999999 treaty atleast99999999(a)")),
        ("control characters", Get("/api/search?q=%00%01%1b[31m")),
        ("halves of pairs", Get("/api/search?q=%ED%A0%80")),
        ("broken UTF-8", Get("/api/search?q=%ff%fe%c0%af")),
        ("a broken escape", Get("/api/search?q=%zz%")),
        ("turned text", Get("/api/search?q=%E2%80%AEabc")),
        ("a script", Get("/?q=%3Cscript%3Ealert(1)%3C/script%3E", "Accept: text/html\r\n")),
        ("a script in a bound", Get("/?q=a&since=%22%3E%3Cscript%3E", "Accept: text/html\r\n")),
        ("a script in a path", Get("/%3Cscript%3E", "Accept: text/html\r\n")),
        ("a way up", Get("/../../../../etc/passwd")),
        ("a packed way up", Get("/assets/..%2f..%2f..%2fetc%2fpasswd")),
        ("a way up in an id", Get("/api/stories/..%2F..%2Fetc%2Fpasswd")),
        ("a backslash", Get("/assets/..\\..\\page.css")),
        ("an id with NUL", Get("/api/stories/a%00b")),
        ("no id", Get("/api/stories/")),
        ("a long id", Get("/api/stories/" + new string('a', 7_000))),
        ("a version that is none", Get("/api/stories/a?version=99999999999")),
        ("a huge page", Get("/api/search?top=1000000")),
        ("a page below nothing", Get("/api/search?top=-5")),
        ("a number with a sign", Get("/api/search?top=%2B1e3")),
        ("a cursor of others", Get("/api/search?q=a&after=AAAA")),
        ("a long cursor", Get("/api/search?q=a&after=" + new string('A', 7_000))),
        ("a cursor that is no base64", Get("/api/quotes?q=a&after=%3C%3E")),
        ("years before and after", Get("/api/search?since=0000&until=9999")),
        ("days since the beginning", Get("/api/timeline?by=day&since=0001-01-01&until=9998")),
        ("a zone of a file", Get("/api/search?timezone=../../../etc/passwd")),
        ("fields without end", Get("/api/facets?fields=" + string.Join(',', Enumerable.Repeat("speaker", 900)))),
        ("many parameters", Get("/api/search?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"p{i}=1")))),
        ("the same parameter often", Get("/api/search?" + string.Join('&', Enumerable.Repeat("q=a", 1_000)))),
        ("a URL too long", Get("/api/search?q=" + new string('a', 9_000))),
        ("heads too long", Get("/", "X-A: " + new string('a', 20_000) + "\r\n")),
        ("heads too many", Get("/", string.Concat(Enumerable.Range(0, 100).Select(i => $"X-{i}: 1\r\n")))),
        ("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
        ("two hosts", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\nConnection: close\r\n\r\n"),
        ("a host that is none", "GET / HTTP/1.1\r\nHost: a b/<>\r\nConnection: close\r\n\r\n"),
        ("another's name", "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
        ("a proxy's request", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("a tunnel", "CONNECT example.org:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("a trace", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("a method of no protocol", "BREW /pot HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("an option of all", "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("a request that is none", "\u0016\u0003\u0001\u0002\u0000hello"),
        ("line feeds alone", "GET / HTTP/1.1\nHost: localhost\n\n"),
        ("both lengths", "POST /api/stories HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"),
        ("a length below nothing", "POST /api/stories HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\nConnection: close\r\n\r\n"),
        ("a length too long", "POST /api/stories HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n"),
        ("a chunk that is none", "POST /api/stories HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n"),
        ("a story without a key", Post("/api/stories", "{\"headline\":\"x\"}")),
        ("a story of another site", Post("/api/stories", "{\"headline\":\"x\"}", "Origin: https://evil.example\r\n")),
        ("a deletion without a key", "DELETE /api/stories/kuril-2019-osaka HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
        ("a kill by a link", Get("/api/kill/kuril-2019-osaka")),
        ("a URL to fetch", Get("/api/search?q=a&url=http://169.254.169.254/latest/meta-data")),
        ("a mark of any kind", Get("/api/search?q=a", "If-None-Match: *,\"\",W/,,,\r\n")),
        ("a packing nobody knows", Get("/api/search?q=a", "Accept-Encoding: zstd;q=9,*;q=nan\r\n")),
        ("a range", Get("/api/search?q=a", "Range: bytes=0-,5-1,-\r\n")),
        ("a key of many bytes", Get("/api/search?q=a", "Authorization: Basic " + new string('A', 8_000) + "\r\n")),
    ];

    [Fact]
    public async Task Bad_requests_get_an_answer_that_says_so_and_never_500()
    {
        Assert.True(Requests.Length >= 60);
        foreach (var (name, request) in Requests)
        {
            var (status, head) = await RawRequest.SendAsync(stories.Server.Address, request);
            Assert.True(status is 200 or 304 or (>= 400 and < 500), $"{name}: {status.ToString(CultureInfo.InvariantCulture)}\n{head}");
            Assert.DoesNotContain("   at ", head, StringComparison.Ordinal);
            Assert.DoesNotContain("root:", head, StringComparison.Ordinal);
        }
        using var after = await stories.AskAsync("/api/stats");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotNull(await stories.Index.FindAsync("kuril-2019-osaka", cancellationToken: TestContext.Current.CancellationToken));
    }
}
