using System.Globalization;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Values;

/// <summary>Reads <c>7d</c>, <c>24h</c>, <c>2weeks</c>, <c>month</c>.</summary>
internal static class LastValue
{
    private const int LongestYears = 100;

    public static (QueryNode? Node, Problem? Problem) Read(Token token)
    {
        ReadOnlySpan<char> text = token.Text;
        int digits = text.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? text.Length : end;
        int count = 1;
        bool counted = digits == 0 || int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out count);
        string unitName = text[digits..].Trim().ToString();
        if (!counted || Unit(unitName, digits > 0) is not { } unit || count < 1 || count > Most(unit))
            return (null, Wrong(token, digits > 0 && digits == text.Length && count is > 0 and <= 999));
        return (new LastNode(count, unit), null);
    }

    /// <summary>The canonical spelling.</summary>
    public static string Spell(int count, LastUnit unit) => count.ToString(CultureInfo.InvariantCulture) + unit switch
    {
        LastUnit.Hours => "h",
        LastUnit.Days => "d",
        LastUnit.Weeks => "w",
        LastUnit.Months => "m",
        _ => "y",
    };

    /// <summary>The unit in plain words, for one.</summary>
    public static string Name(LastUnit unit) => unit switch
    {
        LastUnit.Hours => "hour",
        LastUnit.Days => "day",
        LastUnit.Weeks => "week",
        LastUnit.Months => "month",
        _ => "year",
    };

    private static Problem Wrong(Token token, bool bareNumber)
    {
        string message = $"last: cannot read \"{Excerpt.Of(token.Text)}\"; it takes 24h, 7d, 2w, 3m or 1y, at most {LongestYears} years.";
        return bareNumber
            ? Problem.Instead(token.Start, token.End, message, token.Text + "d")
            : Problem.Surplus(token.Start, token.End, message);
    }

    private static LastUnit? Unit(string name, bool afterNumber) => name.ToUpperInvariant() switch
    {
        "H" when afterNumber => LastUnit.Hours,
        "D" when afterNumber => LastUnit.Days,
        "W" when afterNumber => LastUnit.Weeks,
        "M" or "MO" when afterNumber => LastUnit.Months,
        "Y" when afterNumber => LastUnit.Years,
        "HOUR" or "HOURS" => LastUnit.Hours,
        "DAY" or "DAYS" => LastUnit.Days,
        "WEEK" or "WEEKS" => LastUnit.Weeks,
        "MONTH" or "MONTHS" => LastUnit.Months,
        "YEAR" or "YEARS" => LastUnit.Years,
        _ => null,
    };

    private static int Most(LastUnit unit) => LongestYears * unit switch
    {
        LastUnit.Hours => 365 * 24,
        LastUnit.Days => 365,
        LastUnit.Weeks => 52,
        LastUnit.Months => 12,
        _ => 1,
    };
}
