namespace NewsSearch.Querying.Mending;

/// <summary>A change to a query text that mends one error.</summary>
/// <param name="Start">Where.</param>
/// <param name="Length">How much goes.</param>
/// <param name="Replacement">What comes instead.</param>
/// <param name="KeepSpace">Whether the spaces around stay as they are; else what is left is put one space apart.</param>
internal readonly record struct Edit(int Start, int Length, string Replacement, bool KeepSpace = false)
{
    public static Edit Remove(int start, int end) => new(start, end - start, "");

    /// <summary>Drops everything from <paramref name="start"/> on.</summary>
    public static Edit CutFrom(int start) => new(start, int.MaxValue, "");

    public string ApplyTo(string text)
    {
        ReadOnlySpan<char> left = text.AsSpan(0, Start);
        ReadOnlySpan<char> right = text.AsSpan(Math.Min(text.Length, Start + Math.Min(Length, text.Length)));
        if (Replacement.Length > 0 || KeepSpace)
            return string.Concat(left, Replacement, right);

        int before = left.Length + right.Length;
        left = left.TrimEnd();
        right = right.TrimStart();
        bool glued = left.Length + right.Length == before && left.Length > 0 && left[^1] is ':' or '=';
        bool apart = left.Length > 0 && right.Length > 0 && left[^1] != '(' && right[0] != ')' && !glued;
        return string.Concat(left, apart ? " " : "", right);
    }
}
