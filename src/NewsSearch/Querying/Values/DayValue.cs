using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Values;

/// <summary>Reads the value of <c>date:</c>, <c>after:</c>, <c>mentions:</c> and the like.</summary>
internal static class DayValue
{
    public static (QueryNode? Node, Problem? Problem) Read(QueryField field, Token token)
    {
        bool oneEnd = field == QueryFields.After || field == QueryFields.Before
            || field == QueryFields.Since || field == QueryFields.Until;
        return oneEnd ? ReadOneEnd(field, token) : ReadRange(field, token);
    }

    private static (QueryNode?, Problem?) ReadOneEnd(QueryField field, Token token)
    {
        if (!DayText.TryRead(token.Text, out DateOnly first, out DateOnly last))
            return (null, NoDay(field, token, token.Text));
        return field.Name switch
        {
            "after" => (new DateRangeNode(QueryClock.Published, last.AddDays(1), null), null),
            "before" => (new DateRangeNode(QueryClock.Published, null, first.AddDays(-1)), null),
            "since" => (new DateRangeNode(QueryClock.Published, first, null), null),
            _ => (new DateRangeNode(QueryClock.Published, null, last), null),
        };
    }

    private static (QueryNode?, Problem?) ReadRange(QueryField field, Token token)
    {
        QueryClock clock = field == QueryFields.Mentions ? QueryClock.Mentioned
            : field == QueryFields.Filed ? QueryClock.Filed : QueryClock.Published;
        RangeText range = RangeText.Of(token.Text);
        if (range is { From: "", To: "" } && token.Text != "*" && token.Text[0] != '[')
            return (null, NoDay(field, token, token.Text));

        DateOnly? from = null;
        DateOnly? to = null;
        if (range.From.Length > 0)
        {
            if (!DayText.TryRead(range.From, out DateOnly first, out DateOnly last))
                return (null, NoDay(field, token, range.From));
            from = range.AfterFrom ? last.AddDays(1) : first;
        }
        if (range.To.Length > 0)
        {
            if (!DayText.TryRead(range.To, out DateOnly first, out DateOnly last))
                return (null, NoDay(field, token, range.To));
            to = range.BeforeTo ? first.AddDays(-1) : last;
        }
        if (from > to)
        {
            return (null, Problem.Instead(
                token.Start, token.End, "There is nothing in this range: it ends before it begins.", $"{range.To}..{range.From}"));
        }
        return (new DateRangeNode(clock, from, to), null);
    }

    private static Problem NoDay(QueryField field, Token token, string part)
    {
        string message =
            $"{field.Name}: cannot read \"{Excerpt.Of(part)}\"; days are written 2019, 2019-05 or 2019-05-30"
            + (field.Kind == QueryFieldKind.Date && field.Name is "after" or "before" or "since" or "until"
                ? ", and the time up to now last:7d."
                : ", ranges 2019-05-01..2019-06-15.");
        if (token.FieldStart is { } start && field != QueryFields.Mentions && DayText.SinceWord(part) is { } since)
            return new Problem(token.Start, token.End - token.Start, message, new Edit(start, token.End - start, since));
        return DayText.Suggest(part) is { } suggestion
            ? Problem.Instead(token.Start, token.End, message, token.Text.Replace(part, suggestion, StringComparison.Ordinal))
            : Problem.Surplus(token.Start, token.End, message);
    }
}
