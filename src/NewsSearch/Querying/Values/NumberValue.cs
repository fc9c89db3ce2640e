using System.Globalization;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Values;

/// <summary>Reads <c>&gt;1000</c>, <c>500..1000</c>, <c>1000</c>.</summary>
internal static class NumberValue
{
    /// <summary>Greatest number that can be written.</summary>
    public const int Limit = 1_000_000_000;

    public static (QueryNode? Node, Problem? Problem) Read(QueryField field, Token token)
    {
        RangeText range = RangeText.Of(token.Text.Replace(",", "", StringComparison.Ordinal));
        bool empty = range is { From: "", To: "" } && token.Text != "*" && token.Text[0] != '[';
        if (empty || !TryRead(range.From, range.AfterFrom ? 1 : 0, out int? least) || !TryRead(range.To, range.BeforeTo ? -1 : 0, out int? most))
        {
            return (null, Problem.Surplus(
                token.Start,
                token.End,
                $"{field.Name}: cannot read \"{Excerpt.Of(token.Text)}\"; numbers are written 1000, >1000, <1000 or 500..1000."));
        }
        if (least > most)
        {
            return (null, Problem.Instead(
                token.Start, token.End, "There is nothing in this range: it ends before it begins.", $"{range.To}..{range.From}"));
        }
        return (new NumberNode(field, least, most), null);
    }

    /// <summary>The canonical spelling of a range, by the rounder of two numbers: &gt;1000 and not &gt;=1001.</summary>
    public static string Spell(int? least, int? most) => (least, most) switch
    {
        (null, null) => "*",
        ({ } from, null) => from % 10 == 1 ? Invariant($">{from - 1}") : Invariant($">={from}"),
        (null, { } to) => to % 10 is 9 or -1 ? Invariant($"<{to + 1}") : Invariant($"<={to}"),
        ({ } from, { } to) => from == to ? Invariant($"{from}") : Invariant($"{from}..{to}"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string text, int step, out int? number)
    {
        number = null;
        if (text.Length == 0)
            return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) || value > Limit)
            return false;
        number = value + step;
        return true;
    }
}
