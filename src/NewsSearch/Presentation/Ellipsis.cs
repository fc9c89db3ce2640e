using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>Marks where a passage leaves out the rest of its sentence.</summary>
internal static class Ellipsis
{
    private const string Sign = "…";

    /// <summary>A passage of a story.</summary>
    /// <param name="article">The story.</param>
    /// <param name="range">Where the passage stands.</param>
    /// <param name="marks">What is marked in it.</param>
    public static MarkedText Around(Article article, TextRange range, IReadOnlyList<TextRange> marks) =>
        Of(article.Body, range, marks, range.Length > 0 && !StartsSentence(article, range.Start), range.Length > 0 && !EndsSentence(article, range.End));

    /// <summary>A passage with signs before or after it.</summary>
    public static MarkedText Of(string body, TextRange range, IReadOnlyList<TextRange> marks, bool before, bool after)
    {
        var text = body[range.Start..range.End];
        if (after)
            text = text.TrimEnd() + Sign;
        return before ? new MarkedText(Sign + text, [.. marks.Select(m => new TextRange(m.Start + Sign.Length, m.End + Sign.Length))]) : new MarkedText(text, marks);
    }

    private static bool StartsSentence(Article article, int at) => SentenceAround(article, at) is { } sentence && sentence.Start == at;

    private static bool EndsSentence(Article article, int at) => SentenceAround(article, at - 1) is { } sentence && sentence.End == at;

    private static TextRange? SentenceAround(Article article, int at)
    {
        foreach (var paragraph in article.Paragraphs)
            if (at >= paragraph.Range.Start && at < paragraph.Range.End)
                foreach (var sentence in paragraph.Sentences)
                    if (at >= sentence.Start && at < sentence.End)
                        return sentence;
        return null;
    }
}
