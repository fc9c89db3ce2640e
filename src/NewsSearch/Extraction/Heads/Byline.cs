namespace NewsSearch.Extraction.Heads;

/// <summary>Bylines that stand in a line of their own: "By Jane Doe", "BY JANE DOE AND JOHN ROE, Associated Press".</summary>
internal static class Byline
{
    public const int Longest = 120;
    private const int MostWords = 16;

    /// <summary>The names as written, without "By"; null if <paramref name="block"/> is no byline.</summary>
    public static string? Of(ReadOnlySpan<char> block)
    {
        if (block.Length is < 6 or > Longest || block[..3] is not ("By " or "BY "))
            return null;
        var names = block[3..].Trim();
        if (names.IsEmpty || names[^1] is '.' or '?' or '!' or ':')
            return null;
        var words = 0;
        var capitals = 0;
        foreach (var range in names.Split(' '))
        {
            var word = names[range].Trim(",;|()\"“”");
            if (word.IsEmpty || word is "and" or "AND" or "&" or "in" or "at" or "for" or "of" or "the" or "with" or "de" or "van" or "von" or "der" or "la" or "al" or "bin")
                continue;
            words++;
            if (char.IsUpper(word[0]))
                capitals++;
        }
        // "By Invitation Only" is a headline, but so short a line is a byline a hundred times more often.
        return words is >= 1 and <= MostWords && capitals == words ? new string(names) : null;
    }
}
