using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Dates;

/// <summary>
/// "yesterday", "tomorrow", "on Thursday", "last month", "next year", counted from a given day. A weekday is the last such
/// day, that of the story among them, unless its sentence looks ahead ("will", "next", "due"). "today" and "this year" say
/// nothing that the story's own date does not, and are left out.
/// </summary>
internal static class RelativeDates
{
    private const int WeekDays = 7;
    private const int MostDays = 200;
    private const int MostWeeks = 40;
    private const int MostMonths = 10;

    public static List<DateMention> Find(ArticleDraft draft, DateOnly today)
    {
        var found = new List<DateMention>();
        var body = draft.Body;
        var words = draft.Words;
        // Room for a year either way, so that no sum leaves the calendar.
        if (today.Year is < 2 or > 9997)
            return found;
        for (var i = 0; i < words.Length; i++)
        {
            // Weekdays and months have a capital.
            if (!words[i].IsCapital && !words[i].Is(WordTraits.RelativeDate))
                continue;
            var word = words[i].In(body);
            if (word.Length is < 3 or > 9)
                continue;
            switch (word[0])
            {
                case 'y' or 'Y' when word.Equals("yesterday", StringComparison.OrdinalIgnoreCase):
                    Add(found, body, words[i], words[i], today.AddDays(-1), today.AddDays(-1), DatePrecision.Day);
                    break;
                case 't' or 'T' when word.Equals("tomorrow", StringComparison.OrdinalIgnoreCase):
                    Add(found, body, words[i], words[i], today.AddDays(1), today.AddDays(1), DatePrecision.Day);
                    break;
                case 'l' or 'L' or 'n' or 'N' when i + 1 < words.Length && words[i + 1].Sentence == words[i].Sentence:
                    AddSpan(found, body, words[i], words[i + 1], word, today);
                    break;
                case 'a' when word is "ago":
                    AddAgo(found, body, words, i, today);
                    break;
                case 'M' or 'T' or 'W' or 'F' or 'S' when word.Length >= 6 && word.EndsWith("day", StringComparison.OrdinalIgnoreCase):
                    AddWeekday(found, body, words, i, word, today);
                    break;
                case 'J' or 'F' or 'M' or 'A' or 'S' or 'O' or 'N' or 'D':
                    if (RelativeMonths.Find(body, words, i, today) is { } month)
                        found.Add(month);
                    break;
            }
        }
        return found;
    }

    /// <summary>"last month", "next year", "last week": all of the neighbouring span of the calendar.</summary>
    private static void AddSpan(List<DateMention> found, string body, Word first, Word second, ReadOnlySpan<char> word, DateOnly today)
    {
        int step;
        if (word.Equals("last", StringComparison.OrdinalIgnoreCase))
            step = -1;
        else if (word.Equals("next", StringComparison.OrdinalIgnoreCase))
            step = 1;
        else
            return;
        if (second.Start != first.End + 1)
            return;
        var unit = second.In(body);
        if (unit.EndsWith("'s") || unit.EndsWith("’s"))
        {
            // "last week's move"
            unit = unit[..^2];
            second = second with { End = second.End - 2 };
        }
        switch (unit)
        {
            case "week":
                var monday = today.AddDays(-(((int)today.DayOfWeek + WeekDays - 1) % WeekDays) + step * WeekDays);
                Add(found, body, first, second, monday, monday.AddDays(WeekDays - 1), DatePrecision.Day);
                break;
            case "month":
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
                Add(found, body, first, second, month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
                break;
            case "year":
                Add(found, body, first, second, new DateOnly(today.Year + step, 1, 1), new DateOnly(today.Year + step, 12, 31), DatePrecision.Year);
                break;
        }
    }

    /// <summary>"two years ago", "a week ago", "ten days ago": the day, week, month or year that lies so far back.</summary>
    private static void AddAgo(List<DateMention> found, string body, Word[] words, int at, DateOnly today)
    {
        if (at < 2 || words[at].Sentence != words[at - 2].Sentence || words[at].Start != words[at - 1].End + 1 || words[at - 1].Start != words[at - 2].End + 1)
            return;
        var count = CountOf(words[at - 2].In(body));
        if (count == 0)
            return;
        switch (words[at - 1].In(body))
        {
            case "day" or "days":
                Add(found, body, words[at - 2], words[at], today.AddDays(-count), today.AddDays(-count), DatePrecision.Day);
                break;
            case "week" or "weeks" when count <= MostWeeks:
                var day = today.AddDays(-(((int)today.DayOfWeek + WeekDays - 1) % WeekDays) - count * WeekDays);
                Add(found, body, words[at - 2], words[at], day, day.AddDays(WeekDays - 1), DatePrecision.Day);
                break;
            case "month" or "months" when count <= MostMonths:
                var month = new DateOnly(today.Year, today.Month, 1).AddMonths(-count);
                Add(found, body, words[at - 2], words[at], month, month.AddMonths(1).AddDays(-1), DatePrecision.Month);
                break;
            case "year" or "years" when count < today.Year:
                Add(found, body, words[at - 2], words[at], new DateOnly(today.Year - count, 1, 1), new DateOnly(today.Year - count, 12, 31), DatePrecision.Year);
                break;
        }
    }

    /// <summary>0 for what counts nothing, and for more than 200.</summary>
    private static int CountOf(ReadOnlySpan<char> word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= MostDays ? number : 0;
        return word switch
        {
            "a" or "an" or "one" or "A" or "An" or "One" => 1,
            "two" or "Two" => 2,
            "three" or "Three" => 3,
            "four" or "Four" => 4,
            "five" or "Five" => 5,
            "six" or "Six" => 6,
            "seven" or "Seven" => 7,
            "eight" or "Eight" => 8,
            "nine" or "Nine" => 9,
            "ten" or "Ten" => 10,
            "eleven" => 11,
            "twelve" => 12,
            "twenty" => 20,
            "thirty" => 30,
            "fifty" => 50,
            _ => 0,
        };
    }

    private static void AddWeekday(List<DateMention> found, string body, Word[] words, int at, ReadOnlySpan<char> word, DateOnly today)
    {
        if (DatelineLists.Shared.Weekdays.Find(word) is not { } number)
            return;
        var back = ((int)today.DayOfWeek + WeekDays - (number[0] - '0') % WeekDays) % WeekDays;
        var day = LooksAhead(body, words, at) ? today.AddDays(WeekDays - back) : today.AddDays(-back);
        Add(found, body, words[at], words[at], day, day, DatePrecision.Day);
    }

    /// <summary>Whether one of the few words before speaks of what is to come.</summary>
    private static bool LooksAhead(string body, Word[] words, int at)
    {
        const int Window = 12;
        for (var i = at - 1; i >= 0 && at - i <= Window && words[i].Sentence == words[at].Sentence; i--)
            if (words[i].In(body) is "will" or "next" or "due" or "scheduled" or "planned" or "plans" or "shall" or "'ll" or "until" or "by")
                return true;
            else if (words[i].In(body) is "said" or "last" or "was" or "were" or "had")
                return false;
        return false;
    }

    private static void Add(List<DateMention> found, string body, Word first, Word last, DateOnly from, DateOnly to, DatePrecision precision)
    {
        var range = new TextRange(first.Start, last.End);
        found.Add(new DateMention(body[range.Start..range.End], range, from, to, precision));
    }
}
