using System.Collections.Frozen;

namespace NewsSearch.Analysis.Stemming;

/// <summary>
/// Joins the cases and numbers of Russian nouns and adjectives, and the genders of verbs in the past: договор, договоры,
/// договорами. By endings, with a list for short words; a stem is the beginning of the word. Thread-safe; takes no memory.
/// </summary>
/// <remarks>
/// <para>Lighter than Snowball's: nothing that makes one word of another is taken off, so мирный is not мир, and японский
/// not Япония. A surname keeps its end (Лавров, Иванов, Путина is a case of Путин), but a man and a woman of one surname
/// share a stem; fields of names are not stemmed at all.</para>
/// <para>Words of other languages in Cyrillic are cut by the same endings. Stories and queries agree on them too, as the
/// term alone decides.</para>
/// </remarks>
internal sealed class RussianStemmer
{
    private const int LongestEnding = 4;

    private static readonly Lazy<RussianStemmer> s_shared = new(() => new RussianStemmer());

    private readonly FrozenDictionary<string, Ending>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _short;
    private readonly FrozenDictionary<string, string[]> _formsOfShort;

    private RussianStemmer()
    {
        var endings = new Dictionary<string, Ending>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("Analysis.Stemming.russian-endings.txt"))
        {
            var columns = line.Split(' ');
            endings[columns[0]] = new Ending(columns[1][0] - '0', columns[2][0] - '0');
        }
        _endings = endings.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _formsOfShort = EmbeddedText.Lines("Analysis.Stemming.russian-short-words.txt").Select(line => line.Split(' '))
            .ToFrozenDictionary(words => words[0], words => words, StringComparer.Ordinal);
        _short = (from words in _formsOfShort.Values from word in words select (word, words[0]))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static RussianStemmer Shared => s_shared.Value;

    /// <summary>The stem of a folded word in Cyrillic; the word itself where nothing is to be taken off.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (_short.TryGetValue(word, out var listed))
            return listed;
        for (var length = Math.Min(LongestEnding, word.Length - 1); length > 0; length--)
            if (_endings.TryGetValue(word[^length..], out var ending) && word.Length - length >= ending.FewestBefore)
                return word[..^(length - ending.Kept)];
        return word;
    }

    /// <summary>What has this stem: the stem first, then forms by every ending, of which most words have a dozen.</summary>
    public IReadOnlyList<string> FormsOf(string stem)
    {
        var forms = new List<string> { stem };
        foreach (var (ending, rule) in _endings.Dictionary)
        {
            var form = rule.Kept == 0 ? stem + ending : stem.EndsWith(ending[..rule.Kept], StringComparison.Ordinal) ? stem + ending[rule.Kept..] : null;
            if (form is not null && Stem(form).SequenceEqual(stem))
                forms.Add(form);
        }
        forms.AddRange(_formsOfShort.GetValueOrDefault(stem, []));
        return [.. forms.Distinct(StringComparer.Ordinal).Take(1), .. forms.Distinct(StringComparer.Ordinal).Skip(1).Order(StringComparer.Ordinal)];
    }

    /// <param name="FewestBefore">Letters that must stand before the ending.</param>
    /// <param name="Kept">Of its own letters, those that stay.</param>
    private readonly record struct Ending(int FewestBefore, int Kept);
}
