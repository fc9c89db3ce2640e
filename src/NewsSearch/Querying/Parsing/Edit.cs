namespace NewsSearch.Querying.Parsing;

/// <summary>A change to a query text that mends one error.</summary>
internal readonly record struct Edit(int Start, int Length, string Replacement)
{
    public static Edit Remove(int start, int end) => new(start, end - start, "");

    /// <summary>Drops everything from <paramref name="start"/> on.</summary>
    public static Edit CutFrom(int start) => new(start, int.MaxValue, "");

    public string ApplyTo(string text)
    {
        ReadOnlySpan<char> left = text.AsSpan(0, Start);
        ReadOnlySpan<char> right = text.AsSpan(Math.Min(text.Length, Start + Math.Min(Length, text.Length)));
        if (Replacement.Length > 0)
            return string.Concat(left, Replacement, right);

        left = left.TrimEnd();
        right = right.TrimStart();
        bool apart = left.Length > 0 && right.Length > 0 && left[^1] != '(' && right[0] != ')';
        return string.Concat(left, apart ? " " : "", right);
    }
}
