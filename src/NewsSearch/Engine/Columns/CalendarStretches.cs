using NewsSearch.Presentation;

namespace NewsSearch.Engine.Columns;

/// <summary>Numbers the days, weeks, months or years from the year 1 on.</summary>
internal static class CalendarStretches
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    /// <summary>The stretch that a day lies in, by its <see cref="DateOnly.DayNumber"/>.</summary>
    public static int StretchOf(int day, TimelineInterval by)
    {
        // The first day of the calendar is a Monday.
        if (by is TimelineInterval.Day or TimelineInterval.Week)
            return by == TimelineInterval.Day ? day : day / DaysOfWeek;
        var date = DateOnly.FromDayNumber(day);
        return by == TimelineInterval.Year ? date.Year : (date.Year * MonthsOfYear) + date.Month - 1;
    }

    public static DateOnly FirstDayOf(int stretch, TimelineInterval by) => by switch
    {
        TimelineInterval.Day => DateOnly.FromDayNumber(stretch),
        TimelineInterval.Week => DateOnly.FromDayNumber(stretch * DaysOfWeek),
        TimelineInterval.Month => new DateOnly(stretch / MonthsOfYear, (stretch % MonthsOfYear) + 1, 1),
        _ => new DateOnly(stretch, 1, 1),
    };
}
