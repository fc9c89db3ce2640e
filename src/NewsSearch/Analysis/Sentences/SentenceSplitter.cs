using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using NewsSearch.Articles;

namespace NewsSearch.Analysis.Sentences;

/// <summary>
/// Splits a paragraph into sentences by rules: an end mark, closing quotes or brackets, white space, and a start that fits,
/// unless the end mark belongs to an abbreviation, an initial or a number, or a speaker follows the quote that it ends.
/// Linear in the text; thread-safe.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>How far behind <c>?"</c> the verb of a speaker is looked for: a title, a name and an adverb.</summary>
    private const int LongestSpeaker = 60;

    private static readonly Abbreviations s_abbreviations = Abbreviations.Shared;

    private static readonly SearchValues<char> s_endMarks = SearchValues.Create(".!?…。！？");

    // Looked for ten times as fast: with characters beyond ASCII among them, every candidate is looked at one by one.
    private static readonly SearchValues<char> s_asciiEndMarks = SearchValues.Create(".!?");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_quoteVerbs =
        EmbeddedText.Lines("Analysis.Sentences.quote-verbs.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of <paramref name="paragraph"/> to <paramref name="into"/>, without the white space between them.</summary>
    public static void Split(string text, TextRange paragraph, List<TextRange> into)
    {
        var start = SkipSpace(text, paragraph.Start, paragraph.End);
        var marks = Ascii.IsValid(text.AsSpan(start, paragraph.End - start)) ? s_asciiEndMarks : s_endMarks;
        for (var i = start; i < paragraph.End;)
        {
            var found = text.AsSpan(i, paragraph.End - i).IndexOfAny(marks);
            if (found < 0)
                break;
            i += found;
            var after = SkipClosers(text, i + 1, paragraph.End);
            if (!EndsSentence(text, start, i, after, paragraph.End))
            {
                i = after;
                continue;
            }
            into.Add(new TextRange(start, after));
            i = start = SkipSpace(text, after, paragraph.End);
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
        var closed = after > mark + 1 && IsQuote(text[after - 1]);
        if (text[mark] != '.')
            return !(closed && SpeakerFollows(text, next, end)) && !Abbreviations.GoesOn(text, next);
        if (after > mark + 1)
            // An ellipsis or a closing mark behind the full stop; a bracket may close an abbreviation: "(R-Fla.) Smith".
            return text[after - 1] is not (')' or ']') || HasOpener(text, start, mark) || !s_abbreviations.Holds(text, start, mark, next);
        return !s_abbreviations.Holds(text, start, mark, next);
    }

    /// <summary>A sentence starts with a capital, a digit, or an opening mark before one of them; a script without case may always start one.</summary>
    private static bool CanStart(string text, int at, int end)
    {
        while (at < end && (IsOpener(text[at]) || text[at] is '-' or '–' or '—' or ' ' or '*' or '•'))
            at++;
        if (at < end && char.IsLower(text[at]))
            // "iPhone" may open one.
            return at + 1 < end && char.IsUpper(text[at + 1]);
        return at < end && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] is '$' or '£' or '€' or '¥' or '#' or '@' or '¿' or '¡' or '…');
    }

    /// <summary><c>"Why?" Foreign Minister Lavrov asked</c>: capitalised words, then a verb of speech.</summary>
    private static bool SpeakerFollows(string text, int at, int end)
    {
        var limit = Math.Min(end, at + LongestSpeaker);
        while (at < limit)
        {
            var wordEnd = at;
            while (wordEnd < limit && (char.IsLetterOrDigit(text[wordEnd]) || text[wordEnd] is '\'' or '’' or '-' or '.'))
                wordEnd++;
            if (wordEnd == at)
                return false;
            var word = text.AsSpan(at, wordEnd - at);
            if (s_quoteVerbs.Contains(word.TrimEnd('.')))
                return true;
            if (word[^1] == '.' && word.Length > 5)
                return false;
            at = wordEnd;
            if (at >= limit || text[at] != ' ')
                return false;
            at++;
            if (at < limit && char.IsLower(text[at]) && !char.IsUpper(word[0]))
                return false;
        }
        return false;
    }

    /// <summary>Whether the bracket that closes behind <paramref name="mark"/> opened this sentence: all of it stands in brackets.</summary>
    private static bool HasOpener(string text, int start, int mark) => start < mark && text[start] is '(' or '[';

    /// <summary>Behind an end mark: closing marks, more end marks, and the rest of a spaced ellipsis (". . .").</summary>
    private static int SkipClosers(string text, int at, int end)
    {
        while (at < end)
            if (IsCloser(text[at]) || text[at] is '.' or '!' or '?' or '…')
                at++;
            else if (text[at] == ' ' && at + 1 < end && text[at + 1] == '.' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2])))
                at += 2;
            else
                break;
        return at;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static bool IsCloser(char c) => IsQuote(c) || c is ')' or ']';

    private static bool IsQuote(char c) => c is '"' or '\'' or '”' or '’' or '»' or '“';

    private static bool IsOpener(char c) => c is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '„' or '”' or '`';
}
