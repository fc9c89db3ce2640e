using System.Collections.Frozen;
using System.Numerics;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Words;

/// <summary>
/// Words and their traits, looked up whatever the case. A table of packed words, half empty, with a dictionary beside it for
/// the few that do not pack. Immutable, thread-safe.
/// </summary>
/// <remarks>Every word of every story is looked up here: a frozen dictionary of strings goes through a delegate and the characters of the word for each.</remarks>
internal sealed class TraitTable
{
    private const int FilterBits = 16;

    /// <summary>A bit for each hash's upper bits: most words of a text are in no list, and need not touch the table for that.</summary>
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    private readonly PackedWord[] _words;
    private readonly WordTraits[] _traits;
    private readonly int _shift;
    private readonly FrozenDictionary<string, WordTraits>.AlternateLookup<ReadOnlySpan<char>> _others;

    public TraitTable(IEnumerable<KeyValuePair<string, WordTraits>> traits)
    {
        var others = new Dictionary<string, WordTraits>(StringComparer.OrdinalIgnoreCase);
        var packed = new List<(PackedWord Word, WordTraits Traits)>();
        foreach (var (word, trait) in traits)
            if (PackedWord.TryPack(word, out var key))
                packed.Add((key, trait));
            else
                others.Add(word, trait);
        var size = BitOperations.RoundUpToPowerOf2((uint)(packed.Count * 2) + 2);
        _words = new PackedWord[size];
        _traits = new WordTraits[size];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var (word, trait) in packed)
        {
            var slot = (int)(word.Hash >> _shift);
            while (_words[slot] != default)
                slot = (slot + 1) & (_words.Length - 1);
            (_words[slot], _traits[slot]) = (word, trait);
            _filter[word.Hash >> (64 - FilterBits + 6)] |= 1UL << (int)(word.Hash >> (64 - FilterBits));
        }
        _others = others.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(ReadOnlySpan<char> word, out WordTraits traits) => TryGet(word, 0, word.Length, out traits);

    /// <summary>Looks up the word of <paramref name="length"/> characters that stands at <paramref name="start"/>.</summary>
    public bool TryGet(ReadOnlySpan<char> text, int start, int length, out WordTraits traits)
    {
        if (!PackedWord.TryPack(text, start, length, out var packed))
            return _others.TryGetValue(text.Slice(start, length), out traits);
        var hash = packed.Hash;
        if ((_filter[hash >> (64 - FilterBits + 6)] >> (int)(hash >> (64 - FilterBits)) & 1) == 0)
        {
            traits = WordTraits.None;
            return false;
        }
        for (var slot = (int)(hash >> _shift); ; slot = (slot + 1) & (_words.Length - 1))
        {
            if (_words[slot] == packed)
            {
                traits = _traits[slot];
                return true;
            }
            // An empty slot packs nothing: every word has a first character.
            if (_words[slot] == default)
            {
                traits = WordTraits.None;
                return false;
            }
        }
    }
}
