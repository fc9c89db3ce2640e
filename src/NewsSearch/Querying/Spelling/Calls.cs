using System.Globalization;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Spelling;

/// <summary>Names that a bracket follows at once: <c>said(</c>, <c>forms(</c>, <c>caps(</c>, <c>atleast3(</c>, <c>first/50(</c>.</summary>
internal static class Calls
{
    private const string AtLeast = "atleast";
    private const string First = "first/";

    public static (CallKind Kind, int Number)? Read(string name)
    {
        if (name.Equals("said", StringComparison.OrdinalIgnoreCase))
            return (CallKind.Said, 0);
        if (name.Equals("forms", StringComparison.OrdinalIgnoreCase))
            return (CallKind.Forms, 0);
        if (name.Equals("caps", StringComparison.OrdinalIgnoreCase))
            return (CallKind.Caps, 0);
        return ReadAtLeast(name) ?? (ReadNumber(name, First) is { } words ? (CallKind.First, words) : null);
    }

    public static (CallKind Kind, int Number)? ReadAtLeast(string name) =>
        ReadNumber(name, AtLeast) is { } count ? (CallKind.AtLeast, count) : null;

    /// <summary>The token of a call that was read from <paramref name="head"/>, or what is wrong with its number.</summary>
    public static Token Check((CallKind Kind, int Number) call, string head, Token token, QueryParserOptions options)
    {
        int most = call.Kind switch
        {
            CallKind.AtLeast => options.MaxOccurrences,
            CallKind.First => options.MaxFirstWords,
            _ => 0,
        };
        bool counted = call.Kind is CallKind.AtLeast or CallKind.First;
        if (!counted || (call.Number >= 1 && call.Number <= most))
            return token with { Call = call.Kind, Number = call.Number };

        string name = call.Kind == CallKind.AtLeast ? AtLeast : First;
        int nearest = Math.Clamp(call.Number, 1, most);
        return Token.Of(new Problem(
            token.Start,
            head.Length,
            $"{name} takes a number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.",
            new Edit(token.Start + name.Length, head.Length - name.Length, nearest.ToString(CultureInfo.InvariantCulture))));
    }

    private static int? ReadNumber(string name, string prefix)
    {
        if (!name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) || name.Length == prefix.Length)
            return null;
        ReadOnlySpan<char> digits = name.AsSpan(prefix.Length);
        if (digits.ContainsAnyExceptInRange('0', '9'))
            return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : int.MaxValue;
    }
}
