using NewsSearch.Articles;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>Makes ranges of days and of numbers.</summary>
internal static class Ranges
{
    /// <summary>The days that a bound at some days leaves; the day after and before is always one of the calendar.</summary>
    public static DateRangeNode Days(Bound bound, DateOnly first, DateOnly last) => bound switch
    {
        Bound.Over => new(QueryClock.Published, last.AddDays(1), null),
        Bound.Under => new(QueryClock.Published, null, first.AddDays(-1)),
        Bound.AtLeast => new(QueryClock.Published, first, null),
        Bound.AtMost => new(QueryClock.Published, null, last),
        _ => new(QueryClock.Published, first, last),
    };

    /// <summary>The stories whose length a number bounds; null where the number is out of all bounds.</summary>
    public static NumberNode? Words(Bound bound, string number)
    {
        string digits = number.Replace(",", "", StringComparison.Ordinal);
        if (!int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int value) || value > NumberValue.Limit)
            return null;
        return bound switch
        {
            Bound.Over => new(QueryFields.Words, value + 1, null),
            Bound.Under when value > 0 => new(QueryFields.Words, null, value - 1),
            Bound.Under => null,
            Bound.AtLeast => new(QueryFields.Words, value, null),
            Bound.AtMost => new(QueryFields.Words, null, value),
            _ => new(QueryFields.Words, value, value),
        };
    }

    /// <summary>What both leave, as one range; null where they leave nothing.</summary>
    public static QueryNode? Both(QueryNode one, QueryNode other)
    {
        var source = new TextRange(Math.Min(one.Source.Start, other.Source.Start), Math.Max(one.Source.End, other.Source.End));
        switch (one, other)
        {
            case (DateRangeNode a, DateRangeNode b):
                DateOnly? from = Later(a.From, b.From);
                DateOnly? to = Earlier(a.To, b.To);
                return from > to ? null : new DateRangeNode(a.Clock, from, to) { Source = source };
            case (NumberNode a, NumberNode b):
                int? least = Most(a.Minimum, b.Minimum);
                int? most = Least(a.Maximum, b.Maximum);
                return least > most ? null : new NumberNode(a.Field, least, most) { Source = source };
            default:
                return new AndNode(one, other) { Source = source };
        }
    }

    /// <summary>Two bounds that leave nothing, the other way round; in Nexis, which has the words for it.</summary>
    public static string Swapped(QueryNode one, QueryNode other) => (one, other) switch
    {
        (DateRangeNode a, DateRangeNode b) => $"date(geq {Spell(Earlier(a.To, b.To))} and leq {Spell(Later(a.From, b.From))}",
        (NumberNode a, NumberNode b) => FormattableString.Invariant($"length(geq {Least(a.Maximum, b.Maximum)} and leq {Most(a.Minimum, b.Minimum)}"),
        _ => "",
    };

    private static string Spell(DateOnly? day) => day is { } known ? DayText.Spell(known) : "";

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is { } x && b is { } y ? (x < y ? x : y) : a ?? b;

    private static int? Most(int? a, int? b) => a is { } x && b is { } y ? Math.Max(x, y) : a ?? b;

    private static int? Least(int? a, int? b) => a is { } x && b is { } y ? Math.Min(x, y) : a ?? b;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is { } x && b is { } y ? (x > y ? x : y) : a ?? b;
}
