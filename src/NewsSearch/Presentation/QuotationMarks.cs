using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>The quotation marks around words.</summary>
internal static class QuotationMarks
{
    private const string Marks = "\"'«»‹›“”„‟‘’‚‛";

    /// <summary>The range with the marks that stand right before and behind it.</summary>
    public static TextRange Around(string text, TextRange range)
    {
        var start = range.Start > 0 && Marks.Contains(text[range.Start - 1], StringComparison.Ordinal) ? range.Start - 1 : range.Start;
        var end = range.End < text.Length && Marks.Contains(text[range.End], StringComparison.Ordinal) ? range.End + 1 : range.End;
        return new TextRange(start, end);
    }
}
