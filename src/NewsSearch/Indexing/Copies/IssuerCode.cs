namespace NewsSearch.Indexing.Copies;

/// <summary>
/// The code of the company that a headline tells of, as agencies write it: <c>US WEST INC &lt;USW&gt; 3RD QTR NET</c>, with the
/// exchange after a dot in later years. A re-send may spell the name otherwise, but not the code.
/// </summary>
internal static class IssuerCode
{
    /// <summary>None, or more than one: a headline of two companies may be any of several.</summary>
    public const uint None = 0;

    private const int Longest = 8;

    /// <summary>A number for the one code of a headline, without its exchange; <see cref="None"/> where there is not one.</summary>
    public static uint Of(ReadOnlySpan<char> headline)
    {
        var open = headline.IndexOf('<');
        if (open < 0 || headline[(open + 1)..].Contains('<'))
            return None;
        var code = headline[(open + 1)..];
        var end = code.IndexOfAny('>', '.');
        if (end is < 1 or > Longest || !code.Contains('>') || code[..end].ContainsAnyExceptInRange('A', 'Z'))
            return None;
        return TermHash.Of(code[..end], out _);
    }
}
