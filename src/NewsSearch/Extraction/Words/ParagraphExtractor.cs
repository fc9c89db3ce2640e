using NewsSearch.Analysis.Sentences;
using NewsSearch.Articles;

namespace NewsSearch.Extraction.Words;

/// <summary>
/// Paragraphs (separated by a blank line), their sentences and words, from the dateline's end on. Headings are marked by
/// the section extractor, which runs after this one.
/// </summary>
internal sealed class ParagraphExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        var body = draft.Body;
        var paragraphs = new List<Paragraph>();
        var at = draft.Dateline?.End ?? 0;
        while (at < body.Length)
        {
            var end = body.IndexOf("\n\n", at, StringComparison.Ordinal);
            if (end < 0)
                end = body.Length;
            var start = at;
            while (start < end && char.IsWhiteSpace(body[start]))
                start++;
            if (start < end)
            {
                var range = new TextRange(start, end);
                var sentences = new List<TextRange>();
                SentenceSplitter.Split(body, range, sentences);
                paragraphs.Add(new Paragraph(range, sentences));
            }
            at = end + 2;
        }
        draft.Paragraphs = paragraphs;
        var words = WordScanner.Scan(body, paragraphs, Lexicon.For(draft.Language));
        draft.Words = words;
        draft.HeadlineWords = WordScanner.Scan(draft.Headline);
        draft.IsProse = ProseTest.IsProse(body, words, draft.Dateline?.End ?? 0);
    }
}
