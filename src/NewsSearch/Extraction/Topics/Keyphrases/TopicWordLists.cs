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
        Add(traits, "Extraction.Topics.Keyphrases.name-starts.txt", WordTraits.NameStart);
        // A title is no stop word even if that list has it: it tells that a person's name is beside it.
        foreach (var title in EmbeddedText.Lines("Extraction.Topics.Keyphrases.titles.txt"))
            traits[FoldedName.Hash(title)] = WordTraits.Title | WordTraits.Weak;
        _traits = traits.ToFrozenDictionary();
    }

    public static TopicWordLists Shared => s_shared.Value;

    public WordTraits this[ulong hash] => _traits.GetValueOrDefault(hash);

    private static void Add(Dictionary<ulong, WordTraits> traits, string resource, WordTraits trait)
    {
        foreach (var word in EmbeddedText.Lines(resource))
            traits[FoldedName.Hash(word)] = traits.GetValueOrDefault(FoldedName.Hash(word)) | trait;
    }
}
