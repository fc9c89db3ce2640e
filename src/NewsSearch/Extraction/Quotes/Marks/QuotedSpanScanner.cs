using System.Buffers;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Marks;

/// <summary>
/// Pairs quotation marks within each paragraph: curly, straight, angle («»), low-high („“), and the doubled `` and ''.
/// A mark without its partner reaches to the paragraph's end at most, so that none swallows a story; which of two straight
/// marks opens is told by the white space beside it. Single marks count only in a story without double ones
/// (<see cref="SingleQuotes"/>).
/// </summary>
internal static class QuotedSpanScanner
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create("\"“”„«»`'");

    // Looked for several times as fast.
    private static readonly SearchValues<char> s_asciiMarks = SearchValues.Create("\"`'");

    public static List<QuotedSpan> Scan(StoryText text, IReadOnlyList<Paragraph> paragraphs)
    {
        var spans = new List<QuotedSpan>();
        if (text.SingleQuotes.Count > 0)
            AddSingle(text, paragraphs, spans);
        else
            for (var p = 0; p < paragraphs.Count; p++)
                ScanParagraph(text.Body, paragraphs[p].Range, p, spans);
        return spans;
    }

    private static void AddSingle(StoryText text, IReadOnlyList<Paragraph> paragraphs, List<QuotedSpan> spans)
    {
        var p = 0;
        foreach (var passage in text.SingleQuotes)
        {
            while (paragraphs[p].Range.End < passage.End)
                p++;
            var closed = SingleQuotes.IsClosed(text.Body, passage);
            Add(text.Body, passage.Start, 1, passage.End - (closed ? 1 : 0), closed ? 1 : 0, p, closed, spans);
        }
    }

    private static void ScanParagraph(string body, TextRange range, int paragraph, List<QuotedSpan> spans)
    {
        var open = -1;
        var opener = Mark.None;
        var openLength = 0;
        var at = range.Start;
        var marks = Ascii.IsValid(range.Of(body)) ? s_asciiMarks : s_marks;
        while (at < range.End)
        {
            var next = body.AsSpan(at, range.End - at).IndexOfAny(marks);
            if (next < 0)
                break;
            at += next;
            var (mark, length) = MarkAt(body, at, range);
            if (mark == Mark.None)
            {
                at++;
                continue;
            }
            if (open < 0)
            {
                if (Opens(mark, body, at, length, range))
                    (open, opener, openLength) = (at, mark, length);
            }
            else if (Closes(opener, mark) && !LooksLikeOpening(mark, body, at, length, range))
            {
                Add(body, open, openLength, at, length, paragraph, true, spans);
                open = -1;
            }
            else if (Opens(mark, body, at, length, range) && SameFamily(opener, mark))
            {
                // The one before never closed: what follows is likelier the quote.
                (open, opener, openLength) = (at, mark, length);
            }
            at += length;
        }
        if (open >= 0)
            Add(body, open, openLength, range.End, 0, paragraph, false, spans);
    }

    private static void Add(string body, int open, int openLength, int close, int closeLength, int paragraph, bool closed, List<QuotedSpan> spans)
    {
        int start = open + openLength, end = close;
        while (start < end && char.IsWhiteSpace(body[start]))
            start++;
        while (end > start && char.IsWhiteSpace(body[end - 1]))
            end--;
        if (end > start)
            spans.Add(new QuotedSpan
            {
                Range = new TextRange(start, end),
                Outer = new TextRange(open, close + closeLength),
                Paragraph = paragraph,
                Closed = closed,
            });
    }

    private static (Mark Mark, int Length) MarkAt(string body, int at, TextRange range) => body[at] switch
    {
        '"' => (Mark.Straight, 1),
        '“' => (Mark.HighLeft, 1),
        '”' => (Mark.HighRight, 1),
        '„' => (Mark.Low, 1),
        '«' => (Mark.AngleLeft, 1),
        '»' => (Mark.AngleRight, 1),
        '`' when at + 1 < range.End && body[at + 1] == '`' => (Mark.Backticks, 2),
        '\'' when at + 1 < range.End && body[at + 1] == '\'' => (Mark.Apostrophes, 2),
        _ => (Mark.None, 1),
    };

    private static bool Opens(Mark mark, string body, int at, int length, TextRange range) => mark switch
    {
        Mark.HighLeft or Mark.Low or Mark.AngleLeft or Mark.Backticks => true,
        Mark.Straight or Mark.Apostrophes => at + length < range.End && !char.IsWhiteSpace(body[at + length])
            && (at == range.Start || !char.IsLetterOrDigit(body[at - 1]) && body[at - 1] is not ('.' or ',' or '!' or '?')),
        // Typed the wrong way round: a closing mark at the start of a word.
        // »German books and papers quote like this«.
        Mark.HighRight or Mark.AngleRight => LooksLikeOpening(mark, body, at, length, range),
        _ => false,
    };

    private static bool LooksLikeOpening(Mark mark, string body, int at, int length, TextRange range) =>
        mark is Mark.Straight or Mark.Apostrophes or Mark.HighRight or Mark.AngleRight
        && at + length < range.End && char.IsLetterOrDigit(body[at + length])
        && (at == range.Start || char.IsWhiteSpace(body[at - 1]) || body[at - 1] is '(' or '[' or '—' or '–');

    private static bool Closes(Mark opener, Mark mark) => opener switch
    {
        Mark.HighLeft or Mark.HighRight => mark is Mark.HighRight or Mark.Straight,
        Mark.Straight => mark is Mark.Straight or Mark.HighRight,
        Mark.Low => mark is Mark.HighLeft or Mark.HighRight or Mark.Straight,
        Mark.AngleLeft => mark is Mark.AngleRight,
        Mark.AngleRight => mark is Mark.AngleLeft,
        Mark.Backticks => mark is Mark.Apostrophes or Mark.Straight or Mark.HighRight,
        Mark.Apostrophes => mark is Mark.Apostrophes,
        _ => false,
    };

    private static bool SameFamily(Mark opener, Mark mark) => (opener is Mark.AngleLeft or Mark.AngleRight) == (mark is Mark.AngleLeft or Mark.AngleRight);

    private enum Mark
    {
        None,
        Straight,
        HighLeft,
        HighRight,
        Low,
        AngleLeft,
        AngleRight,
        Backticks,
        Apostrophes,
    }
}
