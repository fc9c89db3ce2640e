namespace NewsSearch.Tests.Exploring;

/// <summary>Slips of typing, by rule: a letter dropped, added, changed, or swapped with the next.</summary>
internal static class TypingErrors
{
    /// <summary>The word with one of them; never the word itself.</summary>
    public static string Of(string word, Random random)
    {
        while (true)
        {
            var at = random.Next(word.Length);
            var letter = (char)('a' + random.Next(26));
            var typed = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(at, letter.ToString()),
                2 => word[..at] + letter + word[(at + 1)..],
                _ when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                _ => word,
            };
            if (typed != word)
                return typed;
        }
    }
}
