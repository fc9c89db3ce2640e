using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>Marks where a passage leaves out the rest of its sentence.</summary>
internal static class Ellipsis
{
    private const string Sign = "…";

    public static MarkedText Around(string text, IReadOnlyList<TextRange> marks, Article article, TextRange range)
    {
        var before = range.Length > 0 && !StartsSentence(article, range.Start);
        var after = range.Length > 0 && !EndsSentence(article, range.End);
        if (!before)
            return new MarkedText(after ? text.TrimEnd() + Sign : text, marks);
        var shift = Sign.Length;
        return new MarkedText(
            Sign + (after ? text.TrimEnd() + Sign : text),
            [.. marks.Select(m => new TextRange(m.Start + shift, m.End + shift))]);
    }

    private static bool StartsSentence(Article article, int at) => article.Paragraphs.Any(p => p.Sentences.Any(s => s.Start == at));

    private static bool EndsSentence(Article article, int at) => article.Paragraphs.Any(p => p.Sentences.Any(s => s.End == at));
}
