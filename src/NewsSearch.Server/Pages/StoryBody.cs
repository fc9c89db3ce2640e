using NewsSearch.Articles;

namespace NewsSearch.Server.Pages;

/// <summary>A story's text: paragraphs, headings, its dateline, quotes that can be linked to, and what the query matched.</summary>
internal static class StoryBody
{
    public static void Write(HtmlText html, Article article, IReadOnlyList<TextRange> marks)
    {
        var isFirst = true;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.IsHeading)
                html.Markup("<h2 dir=\"auto\">");
            else
                html.Markup("<p dir=\"auto\">");
            // The dateline stands before the first paragraph, or begins it.
            var range = isFirst && !paragraph.IsHeading ? new TextRange(Math.Min(paragraph.Range.Start, Filed(article).Start), paragraph.Range.End) : paragraph.Range;
            Pieces(html, article, range, marks);
            if (paragraph.IsHeading)
                html.Markup("</h2>\n");
            else
                html.Markup("</p>\n");
            isFirst &= paragraph.IsHeading;
        }
    }

    private static TextRange Filed(Article article) => article.Dateline is { End: > 0 } dateline && dateline.End <= article.TextStart && article.TextStart <= article.Body.Length
        ? new TextRange(0, dateline.End)
        : new TextRange(article.TextStart, article.TextStart);

    /// <summary>Cuts a paragraph wherever anything begins or ends, so that what overlaps needs no nesting.</summary>
    private static void Pieces(HtmlText html, Article article, TextRange range, IReadOnlyList<TextRange> marks)
    {
        var filed = Filed(article);
        var cuts = new SortedSet<int> { range.Start, range.End };
        foreach (var part in marks.Concat(article.Quotes.Select(q => q.Range)).Append(filed).Where(part => part.Overlaps(range)))
        {
            cuts.Add(Math.Max(range.Start, part.Start));
            cuts.Add(Math.Min(range.End, part.End));
        }
        var at = range.Start;
        foreach (var end in cuts.Skip(1))
        {
            Piece(html, article, new TextRange(at, end), filed, marks);
            at = end;
        }
    }

    private static void Piece(HtmlText html, Article article, TextRange piece, TextRange filed, IReadOnlyList<TextRange> marks)
    {
        var quote = Index(article.Quotes, piece);
        if (filed.Contains(piece.Start))
            html.Markup("<span class=\"dateline\">");
        else if (quote >= 0 && article.Quotes[quote].Range.Start == piece.Start)
            html.Add($"""<span class="said" id="quote-{quote + 1}">""");
        else if (quote >= 0)
            html.Markup("<span class=\"said\">");
        else
            html.Markup("<span>");
        var text = article.Body[piece.Start..piece.End];
        html.Marked(text, marks.Any(m => m.Contains(piece.Start)) ? [new TextRange(0, text.Length)] : []);
        html.Markup("</span>");
    }

    private static int Index(IReadOnlyList<Quote> quotes, TextRange piece)
    {
        for (var i = 0; i < quotes.Count; i++)
            if (quotes[i].Range.Contains(piece.Start))
                return i;
        return -1;
    }
}
