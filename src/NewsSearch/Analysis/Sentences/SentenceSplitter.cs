using NewsSearch.Articles;

namespace NewsSearch.Analysis.Sentences;

/// <summary>
/// Splits a paragraph into sentences by rules: an end mark, closing quotes or brackets, white space, and a start that fits,
/// unless the end mark belongs to an abbreviation, an initial or a number. Linear in the text; thread-safe.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly Abbreviations s_abbreviations = Abbreviations.Shared;

    /// <summary>Adds the sentences of <paramref name="paragraph"/> to <paramref name="into"/>, without the white space between them.</summary>
    public static void Split(string text, TextRange paragraph, List<TextRange> into)
    {
        var start = SkipSpace(text, paragraph.Start, paragraph.End);
        for (var i = start; i < paragraph.End; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…' or '。' or '！' or '？'))
                continue;
            var after = SkipClosers(text, i + 1, paragraph.End);
            if (!EndsSentence(text, start, i, after, paragraph.End))
            {
                i = after - 1;
                continue;
            }
            into.Add(new TextRange(start, after));
            start = SkipSpace(text, after, paragraph.End);
            i = start - 1;
        }
        var end = paragraph.End;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            into.Add(new TextRange(start, end));
    }

    private static bool EndsSentence(string text, int start, int mark, int after, int end)
    {
        if (text[mark] is '。' or '！' or '？')
            return true;
        if (after >= end)
            return true;
        if (!char.IsWhiteSpace(text[after]))
            return false;
        var next = SkipSpace(text, after, end);
        if (next >= end)
            return true;
        if (!CanStart(text, next, end))
            return false;
        if (text[mark] != '.' || after > mark + 1 && IsCloser(text[mark + 1]))
            return true;
        return !s_abbreviations.Holds(text, start, mark, next);
    }

    /// <summary>A sentence starts with a capital, a digit, or an opening mark before one of them; a script without case may always start one.</summary>
    private static bool CanStart(string text, int at, int end)
    {
        while (at < end && (IsOpener(text[at]) || text[at] is '-' or '–' or '—' or ' '))
            at++;
        return at < end && !char.IsLower(text[at]) && text[at] is not (',' or ';' or ':');
    }

    private static int SkipClosers(string text, int at, int end)
    {
        while (at < end && (IsCloser(text[at]) || text[at] is '.' or '!' or '?' or '…'))
            at++;
        return at;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '“' or '/';

    private static bool IsOpener(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '„' or '”';
}
