using System.Buffers;
using System.Text;
using NewsSearch.Articles;

namespace NewsSearch.Extraction.Words;

/// <summary>
/// Passages between single quotation marks, in a story that sets no double ones: British copy sets speech in them. Anywhere
/// else a single mark is an apostrophe or a quote within a quote. Linear in the body.
/// </summary>
internal static class SingleQuotes
{
    private static readonly SearchValues<char> s_double = SearchValues.Create("\"“”„«»`");

    // Looked for several times as fast.
    private static readonly SearchValues<char> s_asciiDouble = SearchValues.Create("\"`");
    private static readonly SearchValues<char> s_marks = SearchValues.Create("'‘’");

    /// <summary>
    /// The passages with their marks, in order. One that does not close reaches to the paragraph's end if it opens the
    /// paragraph or another opens the next.
    /// </summary>
    public static List<TextRange> Find(string body, IReadOnlyList<Paragraph> paragraphs)
    {
        var found = new List<TextRange>();
        var doubled = body.AsSpan().IndexOfAny(Ascii.IsValid(body) ? s_asciiDouble : s_double);
        if (doubled >= 0 && !OpensBefore(body, doubled) || body.Contains("''", StringComparison.Ordinal))
            return found;
        for (var p = 0; p < paragraphs.Count; p++)
            ScanParagraph(body, paragraphs[p].Range, p + 1 < paragraphs.Count && Opens(body, paragraphs[p + 1].Range.Start, paragraphs[p + 1].Range), found);
        if (doubled >= 0 && !HoldsAllDoubled(body, doubled, found))
            found.Clear();
        return found;
    }

    /// <summary>Double marks may stand within single ones; then a single one opens before the first of them.</summary>
    private static bool OpensBefore(string body, int doubled)
    {
        for (var at = 0; at <= doubled; at++)
        {
            var next = body.AsSpan(at, doubled - at).IndexOfAny(s_marks);
            if (next < 0)
                return false;
            at += next;
            if (Opens(body, at, new TextRange(0, body.Length)))
                return true;
        }
        return false;
    }

    private static bool HoldsAllDoubled(string body, int first, List<TextRange> passages)
    {
        var passage = 0;
        for (var at = first; at < body.Length; at++)
        {
            var next = body.AsSpan(at).IndexOfAny(s_double);
            if (next < 0)
                return true;
            at += next;
            while (passage < passages.Count && passages[passage].End <= at)
                passage++;
            if (passage == passages.Count || passages[passage].Start > at)
                return false;
        }
        return true;
    }

    /// <summary>Whether the passage has its closing mark.</summary>
    public static bool IsClosed(string body, TextRange outer) => body[outer.End - 1] is '\'' or '’' && outer.Length > 1;

    // goesOn: the next paragraph opens with a mark, so that a passage without an end goes on there.
    private static void ScanParagraph(string body, TextRange paragraph, bool goesOn, List<TextRange> found)
    {
        int open = -1, unsure = -1;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var next = body.AsSpan(at, paragraph.End - at).IndexOfAny(s_marks);
            if (next < 0)
                break;
            at += next;
            if (Opens(body, at, paragraph))
            {
                if (unsure >= 0)
                    found.Add(new TextRange(open, unsure + 1));
                (open, unsure) = (at, -1);
            }
            else if (open >= 0 && body[at] != '‘' && !(at + 1 < paragraph.End && char.IsLetterOrDigit(body[at + 1])))
            {
                // "the workers' union": after an s the mark closes only if none better follows.
                if (body[at - 1] is 's' && at + 1 < paragraph.End && body[at + 1] == ' ')
                {
                    if (unsure < 0)
                        unsure = at;
                    continue;
                }
                found.Add(new TextRange(open, at + 1));
                open = unsure = -1;
            }
        }
        if (unsure >= 0)
            found.Add(new TextRange(open, unsure + 1));
        else if (open >= 0 && (open == paragraph.Start || goesOn))
            found.Add(new TextRange(open, paragraph.End));
    }

    /// <summary>A mark before a word and behind none; "'90s" drops a century and quotes nothing.</summary>
    private static bool Opens(string body, int at, TextRange paragraph) => body[at] is '\'' or '‘'
        && at + 1 < paragraph.End && (char.IsLetter(body[at + 1]) || body[at + 1] is '[' or '…' or '“' or '"' || body[at] == '‘' && char.IsDigit(body[at + 1]))
        && (at == paragraph.Start || char.IsWhiteSpace(body[at - 1]) || body[at - 1] is '(' or '[' or '—' or '–');
}
