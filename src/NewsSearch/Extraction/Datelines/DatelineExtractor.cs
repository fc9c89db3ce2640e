using NewsSearch.Articles;
using NewsSearch.Extraction.Dates;

namespace NewsSearch.Extraction.Datelines;

/// <summary>
/// Where and when the story was filed, and by whom; and, where the record does not say, when it was published. A dateline
/// that stands in the body after a headline and a deck leaves them in the body, before the first paragraph.
/// </summary>
internal sealed class DatelineExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        var field = string.IsNullOrWhiteSpace(draft.Raw.Dateline) ? null : DatelineParser.ParseField(draft.Raw.Dateline);
        var inBody = DatelineFinder.Find(draft.Body);
        var match = field ?? inBody;
        if (match is not null)
            draft.Dateline = Complete(draft, match, field is null ? draft.Body : draft.Raw.Dateline!, inBody?.TextStart ?? 0, field is null ? null : inBody);
        if (draft.Published is null)
            InferPublished(draft);
    }

    private static Dateline Complete(ArticleDraft draft, DatelineMatch match, string text, int end, DatelineMatch? second)
    {
        var month = match.Month ?? second?.Month;
        var day = match.Month is null ? second?.Day : match.Day;
        var year = match.Month is null ? second?.Year : match.Year;
        var isInferred = year is null && month is not null && day is not null;
        if (isInferred)
            year = InferYear(draft, month!.Value, day!.Value);
        else if (year is { } written && day is { } d && d > DateTime.DaysInMonth(written, month!.Value))
            day = null;
        return new Dateline
        {
            Raw = text[match.Start..match.RawEnd],
            Places = match.Places,
            Country = match.Country,
            Month = month,
            Day = day,
            Year = year,
            YearInferred = isInferred,
            Agency = match.Agency ?? second?.Agency,
            End = end,
        };
    }

    /// <summary>
    /// The year nearest publication; without that date the first such day on or after the latest full date that the story
    /// mentions; else the last such day before the file was written.
    /// </summary>
    private static int? InferYear(ArticleDraft draft, int month, int day)
    {
        if (draft.Raw.Published is { } published)
            return YearInference.Nearest(month, day, published.Day)?.Year;
        var written = FileDay(draft);
        // A date after the file's own time is one the story looks ahead to; it says nothing on when it was written.
        if (DateScanner.LatestDay(draft.Body, written) is { } mentioned
            && YearInference.OnOrAfter(month, day, mentioned) is { } after && (written is null || after.DayNumber <= written.Value.DayNumber + 1))
            return after.Year;
        return written is { } file ? YearInference.OnOrBefore(month, day, file)?.Year : null;
    }

    private static void InferPublished(ArticleDraft draft)
    {
        draft.PublishedInferred = true;
        if (draft.Dateline is { Year: { } year, Month: { } month, Day: { } day })
            draft.Published = StoryTime.OfDay(new DateOnly(year, month, day));
        else if (FileDay(draft) is { } written)
            draft.Published = StoryTime.OfDay(written);
        else
            draft.PublishedInferred = false;
    }

    private static DateOnly? FileDay(ArticleDraft draft) =>
        draft.Raw.FileTime is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;
}
