using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The word lists of keyphrases in one table, so that a word is looked up once. Loaded on first use; thread-safe.</summary>
internal sealed class TopicWordLists
{
    private const string Folder = "Extraction.Topics.Keyphrases.";
    private const string StopWords = Folder + "stop-words.txt";

    private static readonly Lazy<TopicWordLists> s_english = new(() => new TopicWordLists(Traits(StopWords, Folder + "weak-words.txt")));

    private static readonly FrozenDictionary<string, Lazy<TopicWordLists>> s_others = new[] { "de", "es", "fr", "it", "pt", "ru" }
        .ToFrozenDictionary(l => l, l => new Lazy<TopicWordLists>(() => new TopicWordLists(Traits(OtherStopWords(l), null))), StringComparer.Ordinal);

    private readonly HashedNames<WordTraits> _traits;

    private TopicWordLists(Dictionary<ulong, WordTraits> traits) => _traits = new HashedNames<WordTraits>(traits);

    /// <summary>English.</summary>
    public static TopicWordLists Shared => s_english.Value;

    /// <summary>The lists of a language, those of English where it has none.</summary>
    public static TopicWordLists Of(string language) => s_others.TryGetValue(language, out var lists) ? lists.Value : Shared;

    /// <summary>The words of a language that no phrase holds, wherever they stand.</summary>
    public static IEnumerable<string> StopWordsOf(string language)
    {
        var lists = Of(language);
        return Words(s_others.ContainsKey(language) ? OtherStopWords(language) : StopWords)
            .Where(word => (lists[FoldedName.Hash(word)] & (WordTraits.Stop | WordTraits.NameStart)) == WordTraits.Stop);
    }

    /// <summary>What the lists say of a word, by <see cref="FoldedName.Hash"/>.</summary>
    public WordTraits this[ulong hash] => _traits[hash];

    private static Dictionary<ulong, WordTraits> Traits(string stopWords, string? weakWords)
    {
        var traits = new Dictionary<ulong, WordTraits>();
        Add(traits, stopWords, WordTraits.Stop);
        if (weakWords is not null)
            Add(traits, weakWords, WordTraits.Weak);
        Add(traits, Folder + "name-starts.txt", WordTraits.NameStart);
        // A title is no stop word of English even if that list has it: it tells that a person's name is beside it.
        foreach (var title in EmbeddedText.Lines(Folder + "titles.txt"))
            if (weakWords is not null || !traits.ContainsKey(FoldedName.Hash(title)))
                traits[FoldedName.Hash(title)] = WordTraits.Title | WordTraits.Weak;
        traits.Remove(0);
        return traits;
    }

    private static void Add(Dictionary<ulong, WordTraits> traits, string resource, WordTraits trait)
    {
        foreach (var word in Words(resource))
            traits[FoldedName.Hash(word)] = traits.GetValueOrDefault(FoldedName.Hash(word)) | trait;
    }

    private static string OtherStopWords(string language) => $"{Folder}StopWords.{language}.txt";

    private static IEnumerable<string> Words(string resource) =>
        EmbeddedText.Lines(resource).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
