using System.Collections.Frozen;

namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>
/// Marks the elements of a page that are no part of its story, by element, role and the words of class and id. Such words
/// are often on wrappers, too ("with-sidebar", "teaser-content"): elements that share a signature and hold most of the
/// page's running text between them are kept, comments excepted.
/// </summary>
internal static class Noise
{
    private static readonly FrozenSet<string> s_words = WordList.Set("Blocks.noise-words.txt");
    private static readonly FrozenSet<string> s_comments = WordList.Set("Blocks.comment-words.txt");
    private static readonly FrozenSet<string> s_body = WordList.Set("Blocks.body-words.txt");
    private static readonly FrozenSet<string> s_elements = WordList.Set("Blocks.noise-elements.txt");
    private static readonly FrozenSet<string> s_roles = WordList.Set("Blocks.noise-roles.txt");

    public static bool IsMarked(IReadOnlyList<string> words) => HasAny(words, s_words) && !HasAny(words, s_body);

    public static bool IsBodyMarked(IReadOnlyList<string> words) => HasAny(words, s_body);

    public static bool HasAny(IReadOnlyList<string> words, FrozenSet<string> list)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (list.Contains(words[i]))
                return true;
        }
        return false;
    }

    public static void Mark(PageLayout page)
    {
        Count(page);
        var total = page.Elements.Count == 0 ? 0 : page.Elements[0].Prose;
        var suspects = page.Elements.Where(IsSuspect).ToList();
        var held = new Dictionary<string, int>();
        foreach (var suspect in suspects)
            held[suspect.Signature] = held.GetValueOrDefault(suspect.Signature) + suspect.Prose;
        foreach (var suspect in suspects)
            suspect.IsNoise = !IsWrapper(page, suspect, held[suspect.Signature] * 2 > total);
        MarkTables(page);
        // Whatever lies in noise is noise. Parents come before their children.
        foreach (var element in page.Elements)
            element.IsNoise |= element.Parent is { IsNoise: true };
    }

    private static void Count(PageLayout page)
    {
        foreach (var block in page.Blocks)
        {
            if (block.IsProse)
                block.Owner.Prose += block.Ink;
        }
        for (var i = page.Elements.Count - 1; i > 0; i--)
            page.Elements[i].Parent!.Prose += page.Elements[i].Prose;
    }

    private static bool IsSuspect(PageElement element)
    {
        if (element.Tag is "body" or "html" or "main" or "article" && !HasAny(element.Words, s_comments) || element.IsHeading)
            return false;
        return s_elements.Contains(element.Tag) || IsMarked(element.Words)
            || element.Attribute("role") is { } role && s_roles.Contains(role)
            || element.Attribute("style") is { } style && IsHiddenStyle(style);
    }

    private static bool IsHiddenStyle(string style) =>
        style.Length < 2000 && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    private static bool IsWrapper(PageLayout page, PageElement element, bool holdsMost)
    {
        if (element.Attribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.Ordinal))
            return true;
        if (!holdsMost || element.Tag is "figcaption" or "nav")
            return false;
        return !HasAny(element.Words, s_comments) || HoldsTitle(page, element);
    }

    private static bool HoldsTitle(PageLayout page, PageElement element)
    {
        for (var i = element.Index; i < element.EndElement; i++)
        {
            if (page.Elements[i].Tag == "h1")
                return true;
        }
        return false;
    }

    /// <summary>Tables of figures: several cells, hardly any running text in them.</summary>
    private static void MarkTables(PageLayout page)
    {
        foreach (var element in page.Elements)
        {
            if (element.Tag == "table" && element.EndBlock - element.FirstBlock >= 6 && element.Prose < 200)
                element.IsNoise |= IsFigures(page, element);
        }
    }

    private static bool IsFigures(PageLayout page, PageElement table)
    {
        var ink = 0;
        for (var i = table.FirstBlock; i < table.EndBlock; i++)
            ink += page.Blocks[i].Ink;
        return ink < 30 * (table.EndBlock - table.FirstBlock);
    }
}
