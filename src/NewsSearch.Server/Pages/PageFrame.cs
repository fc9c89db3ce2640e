using NewsSearch.Server.Assets;

namespace NewsSearch.Server.Pages;

/// <summary>What stands around every page: title, search box, ways to the other views, foot.</summary>
internal static class PageFrame
{
    private static readonly string s_style = Asset.PathOf("page.css");
    private static readonly string s_script = Asset.PathOf("page.js");
    private static readonly string s_icon = Asset.PathOf("icon.svg");

    public enum View
    {
        None,
        Stories,
        Quotes,
        Help,
    }

    /// <param name="html">Written to.</param>
    /// <param name="title">Of the window.</param>
    /// <param name="view">Which of the views it is.</param>
    /// <param name="state">What it is about.</param>
    /// <param name="understanding">Writes how the query was understood, below the box; null for nothing.</param>
    public static void Open(HtmlText html, string title, View view, PageState state, Action<HtmlText>? understanding = null)
    {
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="{s_icon}" type="image/svg+xml">
            <link rel="stylesheet" href="{s_style}">
            <link rel="alternate" type="application/atom+xml" title="{(state.Query.Length == 0 ? "The newest stories" : state.Query)}" href="{(state with { Sort = null, Since = null, Until = null }).Link("/feeds/atom")}">
            <script src="{s_script}" defer></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the stories</a>
            <header class="masthead">
            <div class="bar">
            <a class="name" href="/">NewsSearch</a>
            <nav aria-label="Views">
            """);
        Tab(html, "Stories", state.Link("/"), view == View.Stories);
        Tab(html, "Quotes", (state with { Sort = null }).Link("/quotes"), view == View.Quotes);
        Tab(html, "Help", "/help", view == View.Help);
        html.Markup("</nav></div>\n");
        Box(html, view == View.Quotes ? "/quotes" : "/", state);
        understanding?.Invoke(html);
        html.Markup("</header>\n<main id=\"main\" tabindex=\"-1\">\n");
    }

    public static void Close(HtmlText html) => html.Markup("""
        </main>
        <footer><p>Answers also as <a href="/help#api">JSON, CSV and feeds</a>. Press <kbd>/</kbd> to search, <kbd>j</kbd> and <kbd>k</kbd> to go through the stories.</p></footer>
        </body>
        </html>

        """);

    private static void Tab(HtmlText html, string name, string link, bool isHere)
    {
        if (isHere)
            html.Add($"""<a href="{link}" aria-current="page">{name}</a>""");
        else
            html.Add($"""<a href="{link}">{name}</a>""");
    }

    private static void Box(HtmlText html, string path, PageState state)
    {
        html.Add($"""
            <form class="search" role="search" action="{path}" method="get">
            <div class="box">
            <div class="mirror" aria-hidden="true"></div>
            <input id="q" type="search" name="q" value="{state.Query}" placeholder="Words, &quot;a phrase&quot;, speaker:Lavrov, date:2019" aria-label="Search the stories" aria-describedby="understanding" autocomplete="off" list="suggestions" autocapitalize="off" spellcheck="false" maxlength="4000">
            <datalist id="suggestions"></datalist>
            </div>
            <button type="submit">Search</button>
            <div class="bounds">
            <label>From <input name="since" value="{state.Since}" placeholder="2018-11" size="10" maxlength="40"></label>
            <label>to <input name="until" value="{state.Until}" placeholder="2019-06" size="10" maxlength="40"></label>
            """);
        if (path == "/")
        {
            html.Markup("<label>Order <select name=\"sort\">");
            foreach (var (word, name) in new[] { ("", "best first"), ("newest", "newest first"), ("oldest", "oldest first") })
                if (word == (state.Sort ?? "") || (word.Length == 0 && state.Sort == "relevance"))
                    html.Add($"""<option value="{word}" selected>{name}</option>""");
                else
                    html.Add($"""<option value="{word}">{name}</option>""");
            html.Markup("</select></label>");
        }
        html.Markup("</div></form>\n");
    }
}
