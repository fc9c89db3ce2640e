using System.Collections.Frozen;
using NewsSearch.Ingestion.Html.Blocks;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>The sub-headline: an element that is named so and stands before the text, else what is declared.</summary>
internal static class DeckFinder
{
    private const int Longest = 500;
    private static readonly FrozenSet<string> s_words = WordList.Set("Heads.deck-words.txt");

    /// <param name="page">The page.</param>
    /// <param name="headline">Its headline, which no deck repeats.</param>
    /// <param name="firstBlock">Where its text begins.</param>
    public static string? Of(HtmlPage page, string headline, int firstBlock)
    {
        var folded = Folded.Of(headline);
        return Marked(page, firstBlock).Concat(page.Declared("alternativeHeadline"))
            .FirstOrDefault(text => text.Length is > 3 and <= Longest && Folded.Of(text) != folded);
    }

    private static IEnumerable<string> Marked(HtmlPage page, int firstBlock)
    {
        foreach (var element in page.Layout.Elements)
        {
            if (element.FirstBlock >= firstBlock)
                yield break;
            if (Noise.HasAny(element.Words, s_words) || element.Attribute("itemprop") == "alternativeHeadline")
                yield return page.Layout.TextOf(element, Longest);
        }
    }
}
