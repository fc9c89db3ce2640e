using NewsSearch.Analysis.Terms;

namespace NewsSearch.Analysis.People;

/// <summary>
/// Under which key the index lists a speaker, so that all spellings of a family name stand together: the consonants of the
/// family name, those alike taken as one, of Cyrillic as of Latin (Лавров, Lavrov and Lavroff are <c>lvrv</c>). Much coarser
/// than a name: <see cref="PersonName"/> tells names of one key apart when they are asked for, so that its rules may change
/// without a new index. Linear, without memory but for the key; thread-safe.
/// </summary>
internal static class NameBlock
{
    /// <summary>Longer names are no names, and are not listed.</summary>
    public const int LongestName = 120;

    /// <summary>Between key and name in a term of the dictionary of speakers; no key holds it.</summary>
    public const char Separator = ' ';

    private const int LongestKey = 12;

    // Letter by letter what a Cyrillic letter is among the classes; a blank is dropped, as х is: Khrushchev, Hruschev.
    private const string Cyrillic = "абвгґдеёжзиійклмнопрстуфхцчшщъыьэюяєї";
    private const string Classes = "abvggdaassaaaklmnaprstav ssss a aaaaa";

    [ThreadStatic]
    private static AnalyzedText? t_words;

    /// <summary>The term of a speaker in the dictionary; null of what is too long to be one.</summary>
    public static string? TermOf(string name) =>
        name.Length is > 0 and <= LongestName && Of(name) is { Length: > 0 } key ? key + Separator + name : null;

    /// <summary>The name in a term of the dictionary.</summary>
    public static string NameIn(string term) => term[(term.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>The key of a name, by its family name; empty of a text without words.</summary>
    public static string Of(string name)
    {
        var words = t_words ??= new AnalyzedText(LongestName);
        TextAnalyzer.Analyze(name.AsSpan(0, Math.Min(name.Length, LongestName)), words);
        var family = FamilyName.IndexIn(words);
        return family < 0 ? "" : OfWord(words.Term(family));
    }

    /// <summary>The key of a folded family name.</summary>
    public static string OfWord(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[LongestKey];
        var length = 0;
        if (word.Length > 0 && ClassOf(word[0], word[1..]) == 'a')
            key[length++] = 'a';
        for (var i = 0; i < word.Length && length < LongestKey - 1; i++)
        {
            var found = ClassOf(word[i], word[(i + 1)..]);
            if (found is ' ' or 'a')
                continue;
            // ц and x are two letters elsewhere.
            if (word[i] is 'ц')
                Append(key, ref length, 't');
            if (word[i] is 'x')
                Append(key, ref length, 'k');
            Append(key, ref length, word[i] is 'ц' or 'x' ? 's' : found);
        }
        return length == 0 ? "-" : key[..length].ToString();
    }

    private static void Append(Span<char> key, ref int length, char letter)
    {
        if (length == 0 || key[length - 1] != letter)
            key[length++] = letter;
    }

    /// <summary>a for a vowel, a blank for what does not count.</summary>
    private static char ClassOf(char letter, ReadOnlySpan<char> rest) => letter switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' or 'y' => 'a',
        'h' or 'j' => ' ',
        'k' or 'q' when rest is ['h', ..] => ' ',
        'c' when rest is ['k', ..] => ' ',
        't' when rest is ['c', 'h', ..] => ' ',
        'p' when rest is ['h', ..] => 'v',
        'c' or 's' or 'z' => 's',
        'f' or 'v' or 'w' => 'v',
        'q' => 'k',
        >= 'а' and <= 'џ' or 'ґ' => Cyrillic.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Classes[at] : letter,
        Separator => '-',
        _ => letter,
    };
}
