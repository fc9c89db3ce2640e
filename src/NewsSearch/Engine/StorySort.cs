using Lucene.Net.Search;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Orders by time of publication; stories without one come last either way.</summary>
internal static class StorySort
{
    /// <summary>Orders quotes: those of the newest story first, within a story as they stand there.</summary>
    public static Sort OfQuotes() =>
        new(new SortField(FieldNames.PublishedFrom, new QuoteTimeSource(), reverse: true), SortField.FIELD_DOC);

    public static Sort ByTime(SearchOrder order)
    {
        var newest = order != SearchOrder.Oldest;
        var field = new SortField(FieldNames.PublishedFrom, SortFieldType.INT64, newest);
        field.SetMissingValue(J2N.Numerics.Int64.GetInstance(newest ? long.MinValue : long.MaxValue));
        return new Sort(field, SortField.FIELD_DOC);
    }
}
