using System.Numerics;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The word lists of keyphrases in one table, so that a word is looked up once. Loaded on first use; thread-safe.</summary>
internal sealed class TopicWordLists
{
    private static readonly Lazy<TopicWordLists> s_shared = new(() => new TopicWordLists());

    // Half empty, the place by the hash's upper bits: every word of every story is looked up here, mostly in vain.
    private readonly ulong[] _hashes;
    private readonly WordTraits[] _traits;
    private readonly int _shift;

    private TopicWordLists()
    {
        var traits = new Dictionary<ulong, WordTraits>();
        Add(traits, "Extraction.Topics.Keyphrases.stop-words.txt", WordTraits.Stop);
        Add(traits, "Extraction.Topics.Keyphrases.weak-words.txt", WordTraits.Weak);
        // A title is no stop word even if that list has it: it tells that a person's name is beside it.
        foreach (var title in EmbeddedText.Lines("Extraction.Topics.Keyphrases.titles.txt"))
            traits[FoldedName.Hash(title)] = WordTraits.Title | WordTraits.Weak;
        traits.Remove(0);
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

    public static TopicWordLists Shared => s_shared.Value;

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

    private static void Add(Dictionary<ulong, WordTraits> traits, string resource, WordTraits trait)
    {
        foreach (var word in EmbeddedText.Lines(resource))
            traits[FoldedName.Hash(word)] = traits.GetValueOrDefault(FoldedName.Hash(word)) | trait;
    }
}
