using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Heads;

namespace NewsSearch.Ingestion.Html.Bodies;

/// <summary>The text of a page's story: its paragraphs, and between which blocks of the page it stands.</summary>
/// <param name="Blocks">Where in the page the paragraphs stand; empty where they are declared and not shown.</param>
/// <param name="Paragraphs">Sub-headings, items and quotations among them; empty where the page has no text.</param>
/// <param name="FirstBlock">Where it begins.</param>
/// <param name="EndBlock">Where it has ended.</param>
internal sealed record StoryBody(IReadOnlyList<TextBlock> Blocks, IReadOnlyList<string> Paragraphs, int FirstBlock, int EndBlock)
{
    /// <summary>The page must show this part of what is declared, in tenths, to be read instead of it.</summary>
    private const int Shown = 6;

    public static StoryBody Of(HtmlPage page, string headline, bool isLiveBlog)
    {
        var container = MainContent.Of(page.Layout, headline, isLiveBlog);
        var blocks = container is null ? [] : BodyBlocks.In(page.Layout, container, headline);
        var first = blocks.Count > 0 ? blocks[0].Index : page.Layout.Blocks.Count;
        var end = blocks.Count > 0 ? blocks[^1].Index + 1 : page.Layout.Blocks.Count;
        if (page.Story?.Text("articleBody") is { Length: > 0 } text)
        {
            var declared = new DeclaredBody(System.Net.WebUtility.HtmlDecode(text));
            var shown = blocks.Sum(block => Folded.Of(block.Text).Length);
            var confirmed = blocks.Where(block => declared.Holds(block.Text)).ToList();
            var agreed = confirmed.Sum(block => Folded.Of(block.Text).Length);
            if (agreed * 10 < declared.Length * Shown && declared.Length * 10 >= shown * 8)
                return new StoryBody([], declared.Paragraphs(), first, end);
            if (agreed * 10 >= declared.Length * 8 && declared.Length * 10 >= shown * 7 && !declared.IsCutOff)
                blocks = [.. blocks.Where(block => block.Kind != BlockKind.Text || declared.Holds(block.Text))];
        }
        return new StoryBody(blocks, [.. blocks.Select(block => block.Text)], first, end);
    }

    /// <summary>The same without lines about the author at its ends.</summary>
    public StoryBody WithoutAuthor(string? byline)
    {
        if (Blocks.Count == 0)
            return this;
        var blocks = Blocks.ToList();
        BodyBlocks.TrimAuthor(blocks, byline);
        return this with { Blocks = blocks, Paragraphs = [.. blocks.Select(block => block.Text)] };
    }
}
