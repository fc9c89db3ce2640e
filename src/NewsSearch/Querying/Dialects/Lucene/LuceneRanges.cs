using System.Globalization;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>
/// Reads days and numbers: <c>[20190101 TO 20191231]</c>, <c>{5 TO *]</c>, <c>&gt;=2019-05-01</c>, times of day, which do not count, and
/// <c>NOW-7DAYS</c> as the lower end of what lasts up to now.
/// </summary>
internal sealed class LuceneRanges(TreeMaker make)
{
    /// <param name="field">The field.</param>
    /// <param name="token">What stands there.</param>
    /// <param name="start">Where it begins with the field that is named for it alone.</param>
    public QueryNode? Read(QueryField field, LuceneToken token, int start)
    {
        bool days = field.Kind == QueryFieldKind.Date;
        RangeText range = RangeText.Of(token.Text.Trim());
        if (token.Kind == LuceneTokenKind.Regex || (token.Text is "" && range.From.Length == 0))
            return Wrong(field, token, start);
        if (days && Ago(range.From) is { } last && IsNow(range.To))
            return field == QueryFields.Published ? make.Leaves.Made(last, token.Start, token.End) : Wrong(field, token, start);
        return days ? Days(field, token, range, start) : Numbers(field, token, range, start);
    }

    private QueryNode? Days(QueryField field, LuceneToken token, RangeText range, int start)
    {
        (DateOnly? from, DateOnly? to) = (null, null);
        if (range.From.Length > 0)
        {
            if (!ForeignDay.TryRead(Day(range.From), DayOrder.MonthFirst, out DateOnly first, out DateOnly last))
                return Wrong(field, token, start);
            from = range.AfterFrom ? last.AddDays(1) : first;
        }
        if (range.To.Length > 0 && !(IsNow(range.To) && range.From.Length > 0))
        {
            if (!ForeignDay.TryRead(Day(range.To), DayOrder.MonthFirst, out DateOnly first, out DateOnly last))
                return Wrong(field, token, start);
            to = range.BeforeTo ? first.AddDays(-1) : last;
        }
        QueryClock clock = field == QueryFields.Mentions ? QueryClock.Mentioned : field == QueryFields.Filed ? QueryClock.Filed : QueryClock.Published;
        return from > to
            ? Empty(token, range)
            : make.Leaves.Made(new DateRangeNode(clock, from, to), token.Start, token.End);
    }

    private QueryNode? Numbers(QueryField field, LuceneToken token, RangeText range, int start)
    {
        if (!TryNumber(range.From, range.AfterFrom ? 1 : 0, out int? least) || !TryNumber(range.To, range.BeforeTo ? -1 : 0, out int? most))
            return Wrong(field, token, start);
        return least > most
            ? Empty(token, range)
            : make.Leaves.Made(new NumberNode(field, least, most), token.Start, token.End);
    }

    private static bool TryNumber(string text, int step, out int? number)
    {
        number = null;
        if (text.Length == 0)
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value > NumberValue.Limit || value + step < 0)
            return false;
        number = value + step;
        return true;
    }

    private QueryNode? Empty(LuceneToken token, RangeText range) => make.Fail(Problem.Instead(
        token.Start, token.End, "There is nothing in this range: it ends before it begins.", $"[{range.To} TO {range.From}]"));

    private QueryNode? Wrong(QueryField field, LuceneToken token, int start) => make.Fail(new Problem(
        token.Start,
        token.End - token.Start,
        $"{field.Name}: cannot read \"{Excerpt.Of(token.Text)}\"; it takes "
            + (field.Kind == QueryFieldKind.Date ? "2019, 2019-05-30, [2019-01-01 TO 2019-06-30] or [NOW-7DAYS TO NOW]." : "1000, >1000 or [500 TO 1000]."),
        Edit.Remove(start, token.End)));

    // A time of day behind the day: 2019-05-30T12:00:00Z.
    private static string Day(string text) => text.Length > 10 && text[10] == 'T' ? text[..10] : text.Trim('"');

    private static bool IsNow(string text) => text.Length == 0 || text.Equals("now", StringComparison.OrdinalIgnoreCase);

    // NOW-7DAYS, now-7d/d.
    private static LastNode? Ago(string text)
    {
        if (!text.StartsWith("now-", StringComparison.OrdinalIgnoreCase))
            return null;
        string rest = text[4..];
        int slash = rest.IndexOf('/', StringComparison.Ordinal);
        string value = slash < 0 ? rest : rest[..slash];
        // M is a month there, and m a minute.
        return value.EndsWith('m') ? null : LastValue.Read(new Scanning.Token(Scanning.TokenKind.Value, 0, value.Length) { Text = value }).Node as LastNode;
    }
}
