using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Columns;

/// <summary>The day of each document of a segment, in memory: its number, as <see cref="DateOnly.DayNumber"/>; below zero where there is none. Immutable.</summary>
internal sealed class DayColumn(int[] days)
{
    public const int None = -1;

    public ReadOnlySpan<int> Days => days;

    /// <summary>The earliest and the latest day; the latest below the earliest where there is none.</summary>
    public (int First, int Last) Bounds { get; } = BoundsOf(days);

    /// <summary>Days of publication. A date alone is that date in every time zone.</summary>
    public static DayColumn Published(AtomicReader reader, TimeZoneInfo zone, SearchBudget budget)
    {
        var from = reader.GetNumericDocValues(FieldNames.PublishedFrom);
        var to = reader.GetNumericDocValues(FieldNames.PublishedTo);
        return Make(reader, FieldNames.PublishedFrom, budget, doc => DayOf(from.Get(doc), isDateOnly: to.Get(doc) > from.Get(doc), zone));
    }

    /// <summary>Days of filing, as datelines say.</summary>
    public static DayColumn Filed(AtomicReader reader, SearchBudget budget)
    {
        var filed = reader.GetNumericDocValues(FieldNames.FiledDay);
        return Make(reader, FieldNames.FiledDay, budget, doc => (int)filed.Get(doc));
    }

    private static (int First, int Last) BoundsOf(int[] days)
    {
        var (first, last) = (int.MaxValue, None);
        foreach (var day in days)
            if (day != None)
                (first, last) = (Math.Min(first, day), Math.Max(last, day));
        return (first, last);
    }

    private static int DayOf(long seconds, bool isDateOnly, TimeZoneInfo zone)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return DateOnly.FromDateTime(isDateOnly ? moment.UtcDateTime : TimeZoneInfo.ConvertTime(moment, zone).DateTime).DayNumber;
    }

    private static DayColumn Make(AtomicReader reader, string field, SearchBudget budget, Func<int, int> dayOf)
    {
        var days = new int[reader.MaxDoc];
        var has = reader.GetDocsWithField(field);
        for (var doc = 0; doc < days.Length; doc++)
        {
            budget.Tick();
            days[doc] = has is not null && has.Get(doc) ? dayOf(doc) : None;
        }
        return new DayColumn(days);
    }
}
