namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>A page taken apart: its elements and blocks of text, each in the order of the page.</summary>
internal sealed record PageLayout(IReadOnlyList<PageElement> Elements, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>What stands in an element, in one line; empty where there is too much of it.</summary>
    public string TextOf(PageElement element, int longest = 600)
    {
        if (element.EndBlock - element.FirstBlock == 1 && Blocks[element.FirstBlock].Owner == element)
            return Blocks[element.FirstBlock].Text;
        return BlockText.Of(element.Source, longest);
    }
}
