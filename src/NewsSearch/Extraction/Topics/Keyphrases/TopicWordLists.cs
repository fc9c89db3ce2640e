using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The word lists of keyphrases in one table, so that a word is looked up once. Loaded on first use; thread-safe.</summary>
internal sealed class TopicWordLists
{
    private static readonly Lazy<TopicWordLists> s_shared = new(() => new TopicWordLists());

    private readonly FrozenDictionary<ulong, WordTraits> _traits;

    private TopicWordLists()
    {
        var traits = new Dictionary<ulong, WordTraits>();
        Add(traits, "Extraction.Topics.Keyphrases.stop-words.txt", WordTraits.Stop);
        Add(traits, "Extraction.Topics.Keyphrases.weak-words.txt", WordTraits.Weak);
        // A title is no stop word even if that list has it: it tells that a person's name is beside it.
        foreach (var title in EmbeddedText.Lines("Extraction.Topics.Keyphrases.titles.txt"))
            traits[FoldedName.Hash(title)] = WordTraits.Title | WordTraits.Weak;
        _traits = traits.ToFrozenDictionary();
    }

    private static readonly FrozenDictionary<string, Lazy<TopicWordLists>> s_others = new[] { "de", "es", "fr", "it", "pt", "ru" }
        .ToFrozenDictionary(language => language, language => new Lazy<TopicWordLists>(() => new TopicWordLists(language)), StringComparer.Ordinal);

    /// <summary>The lists of another language: its stop words, and titles, which many languages write alike.</summary>
    private TopicWordLists(string language)
    {
        var traits = new Dictionary<ulong, WordTraits>();
        foreach (var line in EmbeddedText.Lines($"Extraction.Topics.Keyphrases.StopWords.{language}.txt"))
            foreach (var word in line.Split(' '))
                traits[FoldedName.Hash(word)] = WordTraits.Stop;
        foreach (var title in EmbeddedText.Lines("Extraction.Topics.Keyphrases.titles.txt"))
            traits.TryAdd(FoldedName.Hash(title), WordTraits.Title | WordTraits.Weak);
        _traits = traits.ToFrozenDictionary();
    }

    public static TopicWordLists Shared => s_shared.Value;

    /// <summary>The lists of a language, those of English where it has none.</summary>
    public static TopicWordLists Of(string language) => s_others.TryGetValue(language, out var lists) ? lists.Value : Shared;

    public WordTraits this[ulong hash] => _traits.GetValueOrDefault(hash);

    private static void Add(Dictionary<ulong, WordTraits> traits, string resource, WordTraits trait)
    {
        foreach (var word in EmbeddedText.Lines(resource))
            traits[FoldedName.Hash(word)] = traits.GetValueOrDefault(FoldedName.Hash(word)) | trait;
    }
}
