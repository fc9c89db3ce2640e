using System.Globalization;
using NewsSearch.Querying.Mending;

namespace NewsSearch.Querying.Spelling;

/// <summary>
/// Checks a regular expression before anything is built from it, for its shape and for how large an automaton it would
/// take: repeats within repeats multiply.
/// </summary>
internal static class RegexSyntax
{
    private const int MostRepeats = 100;
    private const int LargestProduct = 1000;
    private const int DeepestGroup = 16;

    /// <summary>What is wrong with the pattern from <paramref name="start"/> to <paramref name="end"/>; null when nothing is.</summary>
    public static Problem? Check(string text, int start, int end)
    {
        var opened = new Stack<int>();
        bool repeatable = false;
        int product = 1;
        int i = start;
        while (i < end)
        {
            int from = i;
            switch (text[i])
            {
                case '\\':
                    i += 2;
                    repeatable = true;
                    continue;
                case '[':
                    i = EndOfClass(text, i, end);
                    if (i < 0)
                        return Within(from, from + 1, "This [ is never closed within the regular expression.");
                    repeatable = true;
                    continue;
                case '(':
                    opened.Push(i);
                    if (opened.Count > DeepestGroup)
                        return Within(start - "re:/".Length, end + 1, $"A regular expression nests at most {DeepestGroup} groups.");
                    repeatable = false;
                    break;
                case ')':
                    if (!opened.TryPop(out _))
                        return Within(i, i + 1, "This bracket closes nothing within the regular expression.");
                    repeatable = true;
                    break;
                case '|':
                    repeatable = false;
                    break;
                case '*' or '+' or '?' or '{':
                    i = text[i] == '{' ? EndOfCount(text, i, end, ref product) : i + 1;
                    if (i < 0 || product > LargestProduct)
                        return Within(from, EndOfBraces(text, from, end), $"A repeat is written {{2}}, {{2,}} or {{2,5}}, with numbers up to {MostRepeats} and not too many of them.");
                    if (!repeatable)
                        return Within(from, i, "There is nothing to repeat here in the regular expression.");
                    repeatable = false;
                    continue;
                default:
                    repeatable = true;
                    break;
            }
            i++;
        }
        return opened.TryPop(out int open)
            ? Within(open, open + 1, "This bracket is never closed within the regular expression.")
            : null;
    }

    private static Problem Within(int start, int end, string message) =>
        new(start, end - start, message, new Edit(start, end - start, "", KeepSpace: true));

    private static int EndOfClass(string text, int i, int end)
    {
        // A ] right at the start stands for itself.
        i += i + 1 < end && text[i + 1] == '^' ? 3 : 2;
        for (; i < end; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ']')
                return i + 1;
        }
        return -1;
    }

    private static int EndOfBraces(string text, int i, int end) =>
        text.IndexOf('}', i, end - i) is var close && close < 0 ? i + 1 : close + 1;

    // All repeats are multiplied, nested or not: coarse, but never too low.
    private static int EndOfCount(string text, int i, int end, ref int product)
    {
        int close = text.IndexOf('}', i, end - i);
        if (close < 0)
            return -1;
        ReadOnlySpan<char> count = text.AsSpan(i + 1, close - i - 1);
        int comma = count.IndexOf(',');
        ReadOnlySpan<char> least = comma < 0 ? count : count[..comma];
        ReadOnlySpan<char> most = comma < 0 || comma + 1 == count.Length ? least : count[(comma + 1)..];
        if (!TryCount(least, out int low) || !TryCount(most, out int high) || low > high)
            return -1;
        product = Math.Min(product * Math.Max(1, high), LargestProduct + 1);
        return close + 1;
    }

    private static bool TryCount(ReadOnlySpan<char> digits, out int count) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= MostRepeats;
}
