using System.Globalization;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine.Columns;

/// <summary>First and last day of each date that the stories of a segment speak of. Immutable.</summary>
internal sealed class MentionColumn
{
    private readonly (int First, int Last)[] _days;

    public MentionColumn(ValueColumn dates, SearchBudget budget)
    {
        Dates = dates;
        _days = new (int First, int Last)[dates.Count];
        if (dates.OpenTerms() is not { } terms)
            return;
        for (var ordinal = 0; ordinal < _days.Length; ordinal++)
        {
            budget.Tick();
            _days[ordinal] = Read(dates.ValueOf(ordinal, terms));
        }
    }

    public ValueColumn Dates { get; }

    /// <summary>By the ordinal of a date; below zero where it is none of the calendar.</summary>
    public ReadOnlySpan<(int First, int Last)> Days => _days;

    private static (int First, int Last) Read(string mention)
    {
        var between = mention.IndexOf('/', StringComparison.Ordinal);
        return between > 0
            && DateOnly.TryParseExact(mention.AsSpan(0, between), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && DateOnly.TryParseExact(mention.AsSpan(between + 1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            ? (first.DayNumber, last.DayNumber)
            : (DayColumn.None, DayColumn.None);
    }
}
