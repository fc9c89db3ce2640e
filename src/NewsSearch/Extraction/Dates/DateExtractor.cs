using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;

namespace NewsSearch.Extraction.Dates;

/// <summary>
/// The dates that the text speaks of, each mention once, in order. A day without a year and words such as "yesterday" are
/// counted from the day of the dateline, else of publication; without either they are left out, and so is what names no
/// range of days ("mid-20th century").
/// </summary>
internal sealed class DateExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        var today = ReferenceDay(draft);
        var written = Written(draft, today);
        draft.Dates = today is { } day ? Merged(written, RelativeDates.Find(draft, day)) : written;
    }

    private static DateOnly? ReferenceDay(ArticleDraft draft)
    {
        if (draft.Dateline is { Year: { } year, Month: { } month, Day: { } day })
            return new DateOnly(year, month, day);
        return draft.Published?.Day;
    }

    private static List<DateMention> Written(ArticleDraft draft, DateOnly? today)
    {
        var mentions = new List<DateMention>();
        var body = draft.Body;
        var reader = new WrittenDateReader(body);
        var at = draft.Dateline?.End ?? 0;
        while (reader.Next(ref at) is { } date)
        {
            if (date.LacksYear)
            {
                if (today is not { } day || YearInference.Closest(date.From.Month, date.From.Day, day) is not { } from
                    || from.DayNumber + date.To.Day - date.From.Day > DateOnly.MaxValue.DayNumber)
                    continue;
                Add(mentions, body, date with { From = from, To = from.AddDays(date.To.Day - date.From.Day) });
            }
            else
            {
                Add(mentions, body, date);
            }
        }
        return mentions;
    }

    private static void Add(List<DateMention> mentions, string body, WrittenDate date) =>
        mentions.Add(new DateMention(body[date.Start..date.End], new TextRange(date.Start, date.End), date.From, date.To, date.Precision));

    /// <summary>Both lists are in order of the text; a relative date inside a written one is part of it.</summary>
    private static List<DateMention> Merged(List<DateMention> written, List<DateMention> relative)
    {
        if (relative.Count == 0)
            return written;
        var merged = new List<DateMention>(written.Count + relative.Count);
        var next = 0;
        foreach (var mention in relative)
        {
            while (next < written.Count && written[next].Range.Start < mention.Range.End)
                merged.Add(written[next++]);
            // "Thursday, May 30": the written date says it all.
            if (!(next > 0 && written[next - 1].Range.Overlaps(mention.Range)) && !(next < written.Count && written[next].Range.Start - mention.Range.End <= 2))
                merged.Add(mention);
        }
        merged.AddRange(written.Skip(next));
        merged.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return merged;
    }
}
