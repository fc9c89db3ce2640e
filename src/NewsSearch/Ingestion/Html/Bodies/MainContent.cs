using NewsSearch.Ingestion.Html.Blocks;

namespace NewsSearch.Ingestion.Html.Bodies;

/// <summary>
/// Finds the element that holds the story. Each block of running text speaks for all elements it lies in, each link and
/// scrap of text against them; then the way leads from the page inwards as long as one child keeps most of what its parent
/// has. So text that is spread over several containers ends at the one that joins them.
/// </summary>
internal sealed class MainContent
{
    /// <summary>A child that keeps this much of its parent's value is followed.</summary>
    private const double Most = 0.8;

    /// <summary>And one that keeps this much, where no sibling has <see cref="Rival"/> of what it has.</summary>
    private const double Half = 0.5;

    private const double Rival = 0.3;

    private readonly PageLayout _page;
    private readonly double[] _values;
    private readonly PageElement?[] _best;
    private readonly double[] _second;

    private MainContent(PageLayout page)
    {
        _page = page;
        _values = new double[page.Elements.Count];
        _best = new PageElement?[page.Elements.Count];
        _second = new double[page.Elements.Count];
    }

    /// <summary>The element; null where no running text is.</summary>
    /// <param name="page">The page, its noise marked; stories beside the main one are marked as noise, too.</param>
    /// <param name="headline">Tells which of several stories is the page's.</param>
    /// <param name="isLiveBlog">Whether the stories within the story are its parts.</param>
    public static PageElement? Of(PageLayout page, string headline, bool isLiveBlog)
    {
        if (page.Elements.Count == 0)
            return null;
        if (!isLiveBlog)
            OtherStories.Mark(page, headline);
        return new MainContent(page).Find();
    }

    private PageElement? Find()
    {
        foreach (var block in _page.Blocks)
        {
            if (!block.IsNoise)
                _values[block.Owner.Index] += Value(block);
        }
        for (var i = _values.Length - 1; i >= 0; i--)
        {
            var element = _page.Elements[i];
            if (_values[i] > 0)
                _values[i] *= Boost(element);
            if (element.Parent is not { } parent)
                continue;
            // What is worth less than nothing does not take from what it stands beside.
            _values[parent.Index] += Math.Max(_values[i], -20);
            if (element.IsHeading || !element.IsBlock)
                continue;
            if (element.IsParagraph || _best[parent.Index] is { } best && _values[i] <= _values[best.Index])
            {
                _second[parent.Index] = Math.Max(_second[parent.Index], _values[i]);
                continue;
            }
            _second[parent.Index] = Math.Max(_second[parent.Index], _best[parent.Index] is { } former ? _values[former.Index] : 0);
            _best[parent.Index] = element;
        }
        return Descend(_page.Elements[0]);
    }

    private PageElement? Descend(PageElement element)
    {
        if (_values[element.Index] <= 0 && _best[element.Index] is null)
            return null;
        while (_best[element.Index] is { } child && HoldsBlocks(child) && Leads(child, element))
            element = child;
        return _values[element.Index] > 0 ? element : null;
    }

    private bool Leads(PageElement child, PageElement parent)
    {
        var share = _values[child.Index] / Math.Max(1, _values[parent.Index]);
        return share >= Most || share >= Half && _second[parent.Index] <= Rival * _values[child.Index];
    }

    /// <summary>A div that is itself one paragraph among others is no container.</summary>
    private static bool HoldsBlocks(PageElement element) => element.EndBlock > element.FirstBlock && element.Tag is not ("pre" or "span" or "a");

    private static double Value(TextBlock block)
    {
        if (block.IsProse)
            return Math.Min(block.Ink, 1200);
        if (block.IsLink)
            return -15 - Math.Min(block.Ink, 60) / 4.0;
        return block.Kind is BlockKind.Heading or BlockKind.Item ? 0 : -4;
    }

    private static double Boost(PageElement element)
    {
        if ((element.Attribute("itemprop") ?? element.Attribute("property"))?.Contains("articleBody", StringComparison.Ordinal) == true)
            return 2.5;
        if (Noise.IsBodyMarked(element.Words))
            return 1.5;
        return element.Tag is "article" or "main" ? 1.2 : 1;
    }
}
