using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Engine.Columns;

/// <summary>
/// Columns of a segment, each made when it is first asked for and kept as long as the segment is open: segments do not change.
/// Thread-safe.
/// </summary>
internal sealed class SegmentColumns
{
    private static readonly ConditionalWeakTable<object, SegmentColumns> s_bySegment = [];

    private readonly ConcurrentDictionary<object, object> _columns = [];

    private SegmentColumns()
    {
    }

    public static SegmentColumns Of(AtomicReader reader) => s_bySegment.GetValue(reader.CoreCacheKey, _ => new SegmentColumns());

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public ValueColumn Values(AtomicReader reader, StoryValues kind, SearchBudget budget) =>
        (ValueColumn)_columns.GetOrAdd(kind, _ => ValueColumn.Make(reader, kind, budget));

    /// <summary>Families of speakers.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public FamilyColumn Families(AtomicReader reader, SearchBudget budget) =>
        (FamilyColumn)_columns.GetOrAdd(typeof(FamilyColumn), _ => new FamilyColumn(Values(reader, StoryValues.Speaker, budget)));

    /// <summary>Dates that stories speak of.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public MentionColumn Mentions(AtomicReader reader, SearchBudget budget) =>
        (MentionColumn)_columns.GetOrAdd(typeof(MentionColumn), _ => new MentionColumn(Values(reader, StoryValues.Mentions, budget), budget));

    /// <summary>Days of publication or filing. Those of a zone other than UTC are made anew each time.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public DayColumn Days(AtomicReader reader, QueryClock clock, TimeZoneInfo zone, SearchBudget budget)
    {
        if (clock == QueryClock.Published && !zone.Equals(TimeZoneInfo.Utc))
            return DayColumn.Published(reader, zone, budget);
        return (DayColumn)_columns.GetOrAdd(clock, _ => clock == QueryClock.Filed
            ? DayColumn.Filed(reader, budget)
            : DayColumn.Published(reader, TimeZoneInfo.Utc, budget));
    }
}
