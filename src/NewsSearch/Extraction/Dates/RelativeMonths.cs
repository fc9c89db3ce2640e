using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Dates;

/// <summary>
/// A month without day and year: "in March", "last May", "early May", "late October". It is the one nearest to today, the
/// last before it where the words look back. Thread-safe.
/// </summary>
internal static class RelativeMonths
{
    private const int EndOfEarly = 10;
    private const int EndOfMiddle = 20;

    /// <summary>The month at word <paramref name="at"/>; null where no word says that it is one ("May said", "a March").</summary>
    public static DateMention? Find(string body, Word[] words, int at, DateOnly today)
    {
        if (!words[at].Is(WordTraits.Calendar) || MonthNames.Shared.FindEnglish(words[at].In(body)) is not (> 0 and var month))
            return null;
        var first = at;
        var part = words[at].In(body) is var own && at > 0 && words[at].Start == words[at - 1].End + 1 && words[at - 1].Sentence == words[at].Sentence
            ? words[at - 1].In(body) : default;
        // A day or a year beside it is a written date, and read as one.
        if (IsNumberNear(body, words[at].End) || own.Length < 3)
            return null;
        var year = Nearest(month, today);
        int from = 1, to = 31;
        switch (part)
        {
            case "in" or "In" or "since" or "Since" or "until" or "by" or "during" or "before" or "after" or "for" or "from" or "of":
                break;
            case "last" or "Last":
                first = at - 1;
                year = month < today.Month ? today.Year : today.Year - 1;
                break;
            case "next" or "Next":
                first = at - 1;
                year = month > today.Month ? today.Year : today.Year + 1;
                break;
            case "early" or "Early":
                first = at - 1;
                to = EndOfEarly;
                break;
            case "mid" or "Mid":
                first = at - 1;
                (from, to) = (EndOfEarly + 1, EndOfMiddle);
                break;
            case "late" or "Late":
                first = at - 1;
                from = EndOfMiddle + 1;
                break;
            default:
                return null;
        }
        to = Math.Min(to, DateTime.DaysInMonth(year, month));
        var range = new TextRange(words[first].Start, words[at].End);
        return new DateMention(body[range.Start..range.End], range, new DateOnly(year, month, from), new DateOnly(year, month, to), DatePrecision.Month);
    }

    private static int Nearest(int month, DateOnly today) => (month - today.Month) switch
    {
        > 6 => today.Year - 1,
        < -6 => today.Year + 1,
        _ => today.Year,
    };

    private static bool IsNumberNear(string body, int end)
    {
        const int Near = 5;
        foreach (var c in body.AsSpan(end, Math.Min(Near, body.Length - end)))
            if (char.IsAsciiDigit(c))
                return true;
            else if (c is not (' ' or ',' or '.' or 'o' or 'f'))
                return false;
        return false;
    }
}
