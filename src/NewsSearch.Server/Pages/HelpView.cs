using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Hosting;

namespace NewsSearch.Server.Pages;

/// <summary><c>GET /help</c>: the query language in short, the keys, and the addresses for programs.</summary>
internal static class HelpView
{
    private static readonly (string What, string Query)[] s_examples =
    [
        ("both words, in any form", "peace treaty"),
        ("words as written, in a row", "\"peace treaty\""),
        ("either, neither", "kuril OR kunashir -fisheries"),
        ("near each other", "peace w/5 treaty"),
        ("in one sentence, in one paragraph", "peace w/s treaty"),
        ("in the headline or the first paragraph", "hlead:treaty"),
        ("said by somebody", "said(Lavrov, \"peace treaty\")"),
        ("who is quoted, what it is about, where it was filed", "speaker:Lavrov topic:\"peace treaty\" dateline:tokyo"),
        ("published then", "date:2019-05"),
        ("speaking of then", "mentions:1956"),
        ("this form and case only", "=US"),
    ];

    private static readonly (string Address, string What)[] s_addresses =
    [
        ("/api/search?q=treaty", "ranked stories; &all=true&format=csv for all of them as a table"),
        ("/api/quotes?q=treaty&speaker=Lavrov", "the quotes themselves"),
        ("/api/timeline?q=treaty&by=year", "stories counted over time"),
        ("/api/facets?q=treaty&fields=speaker,topic", "stories counted by values"),
        ("/api/thread/ID", "the chain of events that a story belongs to; /api/similar/ID and /api/background/ID likewise"),
        ("/api/suggest?q=kur", "names, places, topics and words that go on so"),
        ("/api/parse?q=peace+treaty", "how a query is understood"),
        ("/api/stats", "what the index holds"),
        ("/feeds/atom?q=treaty", "the newest stories, for readers of feeds"),
        ("/openapi/v1.json", "all addresses with all parameters, for programs"),
    ];

    public static async Task AnswerAsync(HttpContext context, ServerContext server)
    {
        _ = server;
        var html = new HtmlText();
        PageFrame.Open(html, "Help · NewsSearch", PageFrame.View.Help, new PageState("", null, null, null));
        html.Markup("<div class=\"help\"><h1>How to ask</h1><table><thead><tr><th scope=\"col\">To find</th><th scope=\"col\">type</th></tr></thead><tbody>");
        foreach (var (what, query) in s_examples)
            html.Add($"""<tr><td>{what}</td><td><a href="{new PageState(query, null, null, null).Link("/")}"><code>{query}</code></a></td></tr>""");
        html.Markup("""
            </tbody></table>
            <h2>Keys</h2>
            <dl class="keys">
            <div><dt><kbd>/</kbd></dt><dd>to the search box</dd></div>
            <div><dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous story, <kbd>Enter</kbd> opens it</dd></div>
            <div><dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>in a story: next and previous match</dd></div>
            <div><dt><kbd>?</kbd></dt><dd>this page</dd></div>
            </dl>
            <h2 id="api">For programs</h2>
            <p>The same answers as JSON. Parameters are called as the options of the command line.</p>
            <table><thead><tr><th scope="col">Address</th><th scope="col">gives</th></tr></thead><tbody>
            """);
        foreach (var (address, what) in s_addresses)
            html.Add($"""<tr><td><a href="{address}"><code>{address}</code></a></td><td>{what}</td></tr>""");
        html.Markup("</tbody></table></div>\n");
        PageFrame.Close(html);
        await PageAnswer.WriteAsync(context, html);
    }
}
