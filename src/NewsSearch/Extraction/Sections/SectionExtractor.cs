using NewsSearch.Articles;

namespace NewsSearch.Extraction.Sections;

/// <summary>
/// Parts of the body under headings of their own: short paragraphs without an end mark that stand between paragraphs of
/// text. Where they come too thick the text is a list or a table, and has none.
/// </summary>
internal sealed class SectionExtractor : IExtractor
{
    /// <summary>At most one paragraph in this many is a heading.</summary>
    private const int ParagraphsPerHeading = 2;

    public void Extract(ArticleDraft draft)
    {
        var paragraphs = draft.Paragraphs;
        List<int>? headings = null;
        for (var i = 1; i + 1 < paragraphs.Count; i++)
            if (Heading.Is(draft.Body, paragraphs[i].Range)
                && Heading.IsText(draft.Body, paragraphs[i + 1].Range, paragraphs[i].Range.Length)
                && Heading.ClosesText(draft.Body, paragraphs[i - 1].Range))
                (headings ??= []).Add(i);
        if (headings is null || headings.Count * ParagraphsPerHeading > paragraphs.Count)
            return;
        draft.Sections = [.. headings.Select((paragraph, i) => new Section(
            draft.Body[paragraphs[paragraph].Range.Start..paragraphs[paragraph].Range.End],
            new TextRange(paragraphs[paragraph].Range.Start, EndOf(paragraphs, headings, i))))];
        var marked = paragraphs.ToArray();
        foreach (var heading in headings)
            marked[heading] = marked[heading] with { IsHeading = true };
        draft.Paragraphs = marked;
    }

    private static int EndOf(IReadOnlyList<Paragraph> paragraphs, List<int> headings, int section) =>
        section + 1 < headings.Count ? paragraphs[headings[section + 1] - 1].Range.End : paragraphs[^1].Range.End;
}
