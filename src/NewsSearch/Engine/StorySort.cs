using Lucene.Net.Search;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Orders by time of publication; stories without one come last either way.</summary>
internal static class StorySort
{
    /// <summary>Orders quotes by the time of their stories, the newest first unless the oldest are asked for; within a story as they stand there.</summary>
    public static Sort OfQuotes(SearchOrder order)
    {
        var newest = order != SearchOrder.Oldest;
        return new(new SortField(FieldNames.PublishedFrom, new QuoteTimeSource(newest ? long.MinValue : long.MaxValue), newest), SortField.FIELD_DOC);
    }

    public static Sort ByTime(SearchOrder order)
    {
        var newest = order != SearchOrder.Oldest;
        var field = new SortField(FieldNames.PublishedFrom, SortFieldType.INT64, newest);
        field.SetMissingValue(J2N.Numerics.Int64.GetInstance(newest ? long.MinValue : long.MaxValue));
        return new Sort(field, SortField.FIELD_DOC);
    }
}
