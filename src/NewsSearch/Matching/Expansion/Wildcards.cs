namespace NewsSearch.Matching.Expansion;

/// <summary>Matches a word against a pattern with <c>*</c> and <c>?</c>, without backtracking over more than one star.</summary>
internal static class Wildcards
{
    public static bool Match(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        int p = 0, w = 0, star = -1, afterStar = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || pattern[p] != '*' && pattern[p] == word[w]))
            {
                p++;
                w++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                afterStar = w;
            }
            else if (star >= 0)
            {
                // The last star takes one more character; earlier ones never need to.
                p = star + 1;
                w = ++afterStar;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
