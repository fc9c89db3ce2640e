using NewsSearch.Contract;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Server.Pages;

/// <summary>How a query was understood: a chip for each of its parts, or where it goes wrong. The script does the same while one types.</summary>
internal static class Understanding
{
    private const int MostChips = 24;

    public static void Write(HtmlText html, ParsedQuery parsed, PageState state, IReadOnlyList<QueryNotice>? notices = null)
    {
        html.Markup("<div id=\"understanding\" role=\"status\">");
        if (parsed.Error is { } error)
            Write(html, parsed.Text, error, state);
        else if (parsed.Text.Length > 0)
            Chips(html, parsed.Tree!);
        foreach (var notice in notices ?? parsed.Notices)
            html.Add($"""<p class="remark">{notice.Text}</p>""");
        html.Markup("</div>\n");
    }

    private static void Chips(HtmlText html, QueryNode tree)
    {
        html.Markup("<ul class=\"chips\" aria-label=\"Understood as\">");
        var parts = tree is AndNode ? tree.Children : [tree];
        foreach (var part in parts.Take(MostChips))
            html.Add($"""<li class="chip {NodeKind.Of(part)}">{part.ToString()}</li>""");
        html.Markup("</ul>");
    }

    private static void Write(HtmlText html, string query, QueryError error, PageState state)
    {
        var start = Math.Clamp(error.Position, 0, query.Length);
        var end = Math.Clamp(start + error.Length, start, query.Length);
        html.Add($"""<p class="wrong" role="alert">{error.Message}</p><p class="where"><span>{query[..start]}</span><u>{(end > start ? query[start..end] : " ")}</u><span>{query[end..]}</span></p>""");
        if (error.Rewrite.Length > 0)
            html.Add($"""<p class="rewrite">Try <a href="{(state with { Query = error.Rewrite }).Link("/")}">{error.Rewrite}</a></p>""");
    }
}
