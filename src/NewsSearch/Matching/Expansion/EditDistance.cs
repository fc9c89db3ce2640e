namespace NewsSearch.Matching.Expansion;

/// <summary>
/// Whether two words are at most a few letters apart: added, dropped, changed, or two neighbours swapped (optimal string
/// alignment). Looks at a band of the table only, so it costs the word's length times the edits.
/// </summary>
internal static class EditDistance
{
    private const int Longest = 128;

    public static bool IsWithin(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int edits)
    {
        if (Math.Abs(left.Length - right.Length) > edits || left.Length > Longest || right.Length > Longest)
            return false;
        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row.Fill(edits + 1);
            if (i <= edits)
                row[0] = i;
            var least = row[0];
            for (var j = Math.Max(1, i - edits); j <= Math.Min(right.Length, i + edits); j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                var cost = Math.Min(last[j - 1] + change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    cost = Math.Min(cost, beforeLast[j - 2] + 1);
                row[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > edits)
                return false;
            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[right.Length] <= edits;
    }
}
