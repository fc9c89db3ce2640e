using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace NewsSearch.Extraction.Lexicons;

/// <summary>
/// Words and what is known of each, looked up whatever the case. A table of packed words, half empty, with a dictionary beside it for
/// the few that do not pack. Immutable, thread-safe.
/// </summary>
/// <remarks>Every word of every story is looked up here: a frozen dictionary of strings goes through a delegate and the characters of the word for each.</remarks>
internal sealed class WordTable<T>
{
    private const int FilterBits = 16;

    /// <summary>A bit for each hash's upper bits: most words of a text are in no list, and need not touch the table for that.</summary>
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];

    private readonly PackedWord[] _words;
    private readonly T[] _values;
    private readonly int _shift;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _others;

    public WordTable(IEnumerable<KeyValuePair<string, T>> words)
    {
        var others = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        var packed = new List<(PackedWord Word, T Value)>();
        foreach (var (word, value) in words)
            if (PackedWord.TryPack(word, out var key))
                packed.Add((key, value));
            else
                others.Add(word, value);
        var size = BitOperations.RoundUpToPowerOf2((uint)(packed.Count * 2) + 2);
        _words = new PackedWord[size];
        _values = new T[size];
        _shift = 64 - BitOperations.Log2(size);
        foreach (var (word, value) in packed)
        {
            var slot = (int)(word.Hash >> _shift);
            while (_words[slot] != default)
                slot = (slot + 1) & (_words.Length - 1);
            (_words[slot], _values[slot]) = (word, value);
            _filter[word.Hash >> (64 - FilterBits + 6)] |= 1UL << (int)(word.Hash >> (64 - FilterBits));
        }
        _others = others.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value) => TryGet(word, 0, word.Length, out value);

    /// <summary>Looks up the word of <paramref name="length"/> characters that stands at <paramref name="start"/>.</summary>
    public bool TryGet(ReadOnlySpan<char> text, int start, int length, [MaybeNullWhen(false)] out T value)
    {
        if (!PackedWord.TryPack(text, start, length, out var packed))
            return _others.TryGetValue(text.Slice(start, length), out value);
        var hash = packed.Hash;
        if ((_filter[hash >> (64 - FilterBits + 6)] >> (int)(hash >> (64 - FilterBits)) & 1) == 0)
        {
            value = default;
            return false;
        }
        for (var slot = (int)(hash >> _shift); ; slot = (slot + 1) & (_words.Length - 1))
        {
            if (_words[slot] == packed)
            {
                value = _values[slot];
                return true;
            }
            // An empty slot packs nothing: every word has a first character.
            if (_words[slot] == default)
            {
                value = default;
                return false;
            }
        }
    }
}
