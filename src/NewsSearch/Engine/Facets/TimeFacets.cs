using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Facets;

/// <summary>Year, month and day of publication, from the columns. A date alone is that date in every time zone.</summary>
internal sealed class TimeFacets(FacetTally tally, TimeZoneInfo zone) : IFacetValues
{
    private readonly Dictionary<int, long> _days = [];

    public void Count(AtomicReaderContext segment, FixedBitSet stories, SearchBudget budget)
    {
        var reader = segment.AtomicReader;
        var from = reader.GetNumericDocValues(FieldNames.PublishedFrom);
        var to = reader.GetNumericDocValues(FieldNames.PublishedTo);
        if (from is null || to is null || reader.GetDocsWithField(FieldNames.PublishedFrom) is not { } has)
            return;
        _days.Clear();
        for (var doc = stories.Length == 0 ? -1 : stories.NextSetBit(0); doc >= 0; doc = doc + 1 < stories.Length ? stories.NextSetBit(doc + 1) : -1)
        {
            budget.Tick();
            if (!has.Get(doc))
                continue;
            var day = DayOf(from.Get(doc), isDateOnly: to.Get(doc) > from.Get(doc)).DayNumber;
            _days[day] = _days.GetValueOrDefault(day) + 1;
        }
        foreach (var (day, count) in _days)
            tally.Add(Text(DateOnly.FromDayNumber(day)), count);
    }

    private DateOnly DayOf(long seconds, bool isDateOnly)
    {
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return DateOnly.FromDateTime(isDateOnly ? moment.UtcDateTime : TimeZoneInfo.ConvertTime(moment, zone).DateTime);
    }

    private string Text(DateOnly day) => day.ToString(
        tally.Field switch { FacetField.Year => "yyyy", FacetField.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
