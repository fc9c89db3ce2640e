namespace NewsSearch.Querying.Values;

/// <summary>The two ends of a range as they were written, before either is read.</summary>
/// <param name="From">The lower end; empty when open.</param>
/// <param name="To">The upper end; empty when open.</param>
/// <param name="AfterFrom">Whether the lower end itself is outside.</param>
/// <param name="BeforeTo">Whether the upper end itself is outside.</param>
internal readonly record struct RangeText(string From, string To, bool AfterFrom = false, bool BeforeTo = false)
{
    private static readonly string[] Signs = [">=", "<=", ">", "<"];

    /// <summary>Reads <c>a..b</c>, <c>[a TO b]</c>, <c>&gt;a</c>, <c>*</c>; anything else is both ends at once.</summary>
    public static RangeText Of(string text)
    {
        if (text == "*")
            return new("", "");
        if (text.Length >= 2 && text[0] is '[' or '{' && text[^1] is ']' or '}')
        {
            string inner = text[1..^1];
            int to = inner.IndexOf(" TO ", StringComparison.OrdinalIgnoreCase);
            if (to >= 0)
                return new(Open(inner[..to]), Open(inner[(to + 4)..]), text[0] == '{', text[^1] == '}');
        }
        foreach (string sign in Signs)
        {
            if (text.StartsWith(sign, StringComparison.Ordinal))
            {
                string rest = text[sign.Length..];
                return sign[0] == '>' ? new(rest, "", AfterFrom: sign.Length == 1) : new("", rest, BeforeTo: sign.Length == 1);
            }
        }
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? new(text, text) : new(text[..dots], text[(dots + 2)..]);
    }

    private static string Open(string end) => end.Trim() is var trimmed && trimmed == "*" ? "" : trimmed;
}
