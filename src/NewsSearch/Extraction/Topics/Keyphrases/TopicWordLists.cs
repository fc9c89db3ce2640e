using System.Collections.Frozen;
using System.Numerics;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The word lists of keyphrases in one table, so that a word is looked up once. Loaded on first use; thread-safe.</summary>
internal sealed class TopicWordLists
{
    private const string Folder = "Extraction.Topics.Keyphrases.";

    private static readonly Lazy<TopicWordLists> s_english = new(() => new TopicWordLists(Traits(Folder + "stop-words.txt", Folder + "weak-words.txt")));

    private static readonly FrozenDictionary<string, Lazy<TopicWordLists>> s_others = new[] { "de", "es", "fr", "it", "pt", "ru" }
        .ToFrozenDictionary(l => l, l => new Lazy<TopicWordLists>(() => new TopicWordLists(Traits($"{Folder}StopWords.{l}.txt", null))), StringComparer.Ordinal);

    // Half empty, the place by the hash's upper bits: every word of every story is looked up here, mostly in vain.
    private readonly ulong[] _hashes;
    private readonly WordTraits[] _traits;
    private readonly int _shift;

    private TopicWordLists(Dictionary<ulong, WordTraits> traits)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)(traits.Count * 2) + 2);
        _shift = 64 - BitOperations.Log2(size);
        _hashes = new ulong[size];
        _traits = new WordTraits[size];
        foreach (var (hash, trait) in traits)
        {
            var slot = SlotOf(hash);
            (_hashes[slot], _traits[slot]) = (hash, trait);
        }
    }

    /// <summary>English.</summary>
    public static TopicWordLists Shared => s_english.Value;

    /// <summary>The lists of a language, those of English where it has none.</summary>
    public static TopicWordLists Of(string language) => s_others.TryGetValue(language, out var lists) ? lists.Value : Shared;

    /// <summary>What the lists say of a word, by <see cref="FoldedName.Hash"/>.</summary>
    public WordTraits this[ulong hash] => hash == 0 ? WordTraits.None : _traits[SlotOf(hash)];

    /// <summary>Where the word stands, else the empty place where it would.</summary>
    private int SlotOf(ulong hash)
    {
        var slot = (int)(hash >> _shift);
        while (_hashes[slot] != hash && _hashes[slot] != 0)
            slot = (slot + 1) & (_hashes.Length - 1);
        return slot;
    }

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
        foreach (var line in EmbeddedText.Lines(resource))
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                traits[FoldedName.Hash(word)] = traits.GetValueOrDefault(FoldedName.Hash(word)) | trait;
    }
}
