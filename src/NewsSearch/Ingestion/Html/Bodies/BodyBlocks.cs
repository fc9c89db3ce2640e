using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Heads;
using NewsSearch.Ingestion.Html.Times;

namespace NewsSearch.Ingestion.Html.Bodies;

/// <summary>The blocks of a container that are the story's text, in order: what stands before, after and between them is left out.</summary>
internal static class BodyBlocks
{
    /// <param name="page">The page, its noise marked.</param>
    /// <param name="container">What holds the text.</param>
    /// <param name="headline">The page's headline, which a text does not repeat.</param>
    public static List<TextBlock> In(PageLayout page, PageElement container, string headline)
    {
        var title = Folded.Of(headline);
        var kept = new List<TextBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = container.FirstBlock; i < Math.Min(container.EndBlock, page.Blocks.Count); i++)
        {
            var block = page.Blocks[i];
            if (kept.Count > 0 && block.Kind == BlockKind.Heading && Boilerplate.IsEnd(block) && IsLate(page, block, container))
                break;
            if (IsText(page, block, title) && (block.Text.Length < 30 || seen.Add(block.Text)))
                kept.Add(block);
        }
        TrimFront(kept);
        TrimBack(kept);
        DropHeadings(kept);
        return kept;
    }

    /// <summary>Without the lines about the author that end it.</summary>
    public static void TrimAuthor(List<TextBlock> blocks, string? byline)
    {
        for (var left = 3; left > 0 && blocks.Count > 1 && Boilerplate.IsAboutAuthor(blocks[^1].Text, byline); left--)
            blocks.RemoveAt(blocks.Count - 1);
        while (blocks.Count > 1 && IsBylineLine(blocks[0].Text, byline))
            blocks.RemoveAt(0);
        DropHeadings(blocks);
    }

    /// <summary>Most of the text of <paramref name="container"/> stands before it.</summary>
    private static bool IsLate(PageLayout page, TextBlock block, PageElement container)
    {
        var after = 0;
        for (var i = block.Index; i < Math.Min(container.EndBlock, page.Blocks.Count); i++)
        {
            if (page.Blocks[i].IsProse && !page.Blocks[i].IsNoise)
                after += page.Blocks[i].Ink;
        }
        return after * 3 < container.Prose;
    }

    private static bool IsText(PageLayout page, TextBlock block, string title)
    {
        if (block.IsNoise || block.Text.Length < 2 || Boilerplate.Is(block.Text) || Boilerplate.IsCaption(block.Text))
            return false;
        if (block.IsLink && (block.Ink < 300 || block.LinkLength * 10 > block.Text.Length * 9))
            return false;
        return block.Text.Length > 300 || Folded.Of(block.Text) is { Length: > 0 } folded && folded != title;
    }

    private static void TrimFront(List<TextBlock> blocks)
    {
        var first = blocks.FindIndex(block => block.IsProse && !IsHeadLine(block));
        blocks.RemoveRange(0, first < 0 ? blocks.Count : first);
    }

    /// <summary>Lines with names and dates that stand before a text.</summary>
    private static bool IsHeadLine(TextBlock block) =>
        block.Text.Length <= 120 && (BylineText.WithoutLead(block.Text).Length < block.Text.Length && !block.EndsSentence
            || PageTime.In(block.Text) is not null && !block.EndsSentence);

    private static bool IsBylineLine(string text, string? byline) =>
        byline is not null && text.Length < byline.Length + 40 && Folded.Of(text).Contains(Folded.Of(byline), StringComparison.Ordinal);

    private static void TrimBack(List<TextBlock> blocks)
    {
        var last = blocks.FindLastIndex(block => block.IsProse || block.Kind is BlockKind.Item or BlockKind.Quote || block.EndsSentence && block.Ink > 12 || block.Owner.Tag == "p" && block.Ink > 20);
        blocks.RemoveRange(last + 1, blocks.Count - last - 1);
    }

    /// <summary>Headings with nothing beneath them, and scraps in the middle that no paragraph holds.</summary>
    private static void DropHeadings(List<TextBlock> blocks)
    {
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var isLast = i == blocks.Count - 1;
            var isScrap = blocks[i].Kind == BlockKind.Text && !blocks[i].IsProse && !blocks[i].Owner.IsParagraph && blocks[i].Ink < 25 && !blocks[i].EndsSentence;
            if (isScrap || blocks[i].Kind == BlockKind.Heading && (isLast || blocks[i + 1].Kind == BlockKind.Heading && blocks[i + 1].Owner.Tag == blocks[i].Owner.Tag))
                blocks.RemoveAt(i);
        }
    }
}
