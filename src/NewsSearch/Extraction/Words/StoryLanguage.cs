using System.Collections.Frozen;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Words;

/// <summary>
/// The language whose word lists a story is read with: the one its source declares, else the one whose most frequent words
/// its beginning is full of. English where nothing tells, and for languages without lists. Thread-safe.
/// </summary>
internal static class StoryLanguage
{
    public const string English = "en";

    /// <summary>Has no articles: a bare noun is "the minister".</summary>
    public const string Russian = "ru";

    /// <summary>Its "a" is "the".</summary>
    public const string Portuguese = "pt";

    /// <summary>Words of the beginning that are looked at; it bounds the cost.</summary>
    private const int Sample = 200;

    /// <summary>Words after which plain English is taken for that: nearly every story of an English archive.</summary>
    private const int Clear = 60;

    private static readonly string[] s_languages;
    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> s_telling = Telling(out s_languages);

    /// <summary>Languages with lists of their own besides English.</summary>
    public static IEnumerable<string> Others => s_languages.Where(l => l != English);

    /// <summary>The primary subtag, lower case: "en", "fr".</summary>
    public static string Of(string? declared, string body)
    {
        if (!string.IsNullOrEmpty(declared))
            foreach (var language in s_languages)
                if (declared.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (declared.Length == language.Length || declared[language.Length] is '-' or '_'))
                    return language;
        return string.IsNullOrEmpty(declared) ? Guess(body) : English;
    }

    private static string Guess(string body)
    {
        Span<int> seen = stackalloc int[s_languages.Length];
        var at = 0;
        int words = 0, cyrillic = 0;
        for (; at < body.Length && words < Sample && at < Sample * 16; words++)
        {
            while (at < body.Length && !char.IsLetter(body[at]))
                at++;
            var start = at;
            while (at < body.Length && char.IsLetter(body[at]))
                at++;
            if (start < at)
                cyrillic += body[start] is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            if (s_telling.TryGetValue(body.AsSpan(start, at - start), out var languages))
                for (var i = 0; i < seen.Length; i++)
                    seen[i] += (int)(languages >> i & 1);
            if (words == Clear && seen[0] >= Clear / 5 && seen[0] > 2 * Most(seen[1..]))
                return English;
        }
        // The script settles it; other languages that are written in it lose nothing that English lists would find.
        if (cyrillic * 2 > words)
            return Russian;
        var best = 0;
        for (var i = 1; i < seen.Length; i++)
            if (seen[i] > seen[best])
                best = i;
        // English is the first, so that it wins where nothing tells; a few foreign words are a name or a title.
        return seen[best] > 2 * seen[0] && seen[best] >= 3 ? s_languages[best] : English;
    }

    private static int Most(ReadOnlySpan<int> counts)
    {
        var most = 0;
        foreach (var count in counts)
            most = Math.Max(most, count);
        return most;
    }

    private static FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Telling(out string[] languages)
    {
        var telling = new Dictionary<string, uint>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var line in EmbeddedText.Lines("Extraction.Words.Languages.telling-words.txt"))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in columns.AsSpan(1))
                telling[word] = telling.GetValueOrDefault(word) | 1u << names.Count;
            names.Add(columns[0]);
        }
        languages = [.. names];
        return telling.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
