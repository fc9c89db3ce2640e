using System.Numerics;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Languages;

/// <summary>
/// What speaks for which languages: frequent words, endings of words, letters; and the scripts of each. A set of languages is
/// a bit mask. Loaded on first use, immutable, thread-safe; a look-up takes no memory.
/// </summary>
internal sealed class LanguageTables
{
    /// <summary>Points of a word that one language alone has; languages that share it share the points.</summary>
    private const int Word = 48;
    private const int WordOfTwo = 32;
    private const int WordOfOne = 8;
    private const int Ending = 12;
    private const int Letter = 12;

    /// <summary>Letters up to here have a table; the only ones above it that tell are those of Vietnamese.</summary>
    private const int Letters = 0x700;

    private const int FilterBits = 16;

    private static readonly Lazy<LanguageTables> s_shared = new(() => new LanguageTables());

    private readonly List<string> _tags = [];
    private readonly ulong[] _written = new ulong[WritingSystems.Count];
    private readonly Dictionary<string, ulong> _systems = new(StringComparer.Ordinal);
    private readonly string?[] _only = new string?[WritingSystems.Count];
    private readonly LanguageVote[] _letters = new LanguageVote[Letters];
    private readonly LanguageVote _vietnamese;
    /// <summary>A bit for each hash, so that most words need not touch the table.</summary>
    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly uint[] _keys;
    private readonly LanguageVote[] _votes;

    private LanguageTables()
    {
        var words = new Dictionary<uint, (ulong Languages, int Points)>();
        Read("frequent-words", (word, language) => Add(words, HashOf(word), language, word.Length switch { 1 => WordOfOne, 2 => WordOfTwo, _ => Word }));
        Read("endings", (ending, language) => Add(words, EndingHash(ending), language, Ending));
        _keys = new uint[BitOperations.RoundUpToPowerOf2((uint)words.Count * 2)];
        _votes = new LanguageVote[_keys.Length];
        foreach (var (key, (languages, points)) in words)
        {
            var slot = SlotOf(key);
            while (_keys[slot] != 0)
                slot = (slot + 1) & (_keys.Length - 1);
            _keys[slot] = key;
            _votes[slot] = LanguageVote.Shared(languages, points);
            _filter[FilterWord(key)] |= FilterBit(key);
        }

        var letters = new Dictionary<uint, (ulong Languages, int Points)>();
        Read("letters", (letter, language) => Add(letters, letter[0], language, Letter));
        foreach (var (letter, (languages, points)) in letters)
            _letters[letter] = LanguageVote.Shared(languages, points);
        _vietnamese = LanguageVote.Shared(1UL << Bit("vi"), Letter);

        foreach (var line in EmbeddedText.Lines("Extraction.Languages.scripts.txt"))
            AddSystem(line.Split(' '));
    }

    public static LanguageTables Shared => s_shared.Value;

    /// <summary>Languages with words of their own; each is a bit of a mask.</summary>
    public int Count => _tags.Count;

    public string Tag(int language) => _tags[language];

    /// <summary>Languages with words of their own that are written in a script.</summary>
    public ulong WrittenIn(WritingSystem system) => _written[(int)system];

    /// <summary>The one language of a script, or the only one with words; null where it has several.</summary>
    public string? OnlyLanguageOf(WritingSystem system) => _only[(int)system];

    /// <summary>Whether a language may be written in a script; what no list has may be in any.</summary>
    public bool MayBeWrittenIn(string tag, WritingSystem system) => !_systems.TryGetValue(tag, out var systems) || (systems >> (int)system & 1) != 0;

    public LanguageVote OfLetter(char small) => small < Letters ? _letters[small] : small is >= '\u1EA0' and <= '\u1EF9' ? _vietnamese : default;

    /// <summary>The vote of a word or an ending by its hash; an empty one for most.</summary>
    public LanguageVote Find(uint hash)
    {
        if ((_filter[FilterWord(hash)] & FilterBit(hash)) == 0)
            return default;
        var slot = SlotOf(hash);
        while (_keys[slot] != hash)
        {
            if (_keys[slot] == 0)
                return default;
            slot = (slot + 1) & (_keys.Length - 1);
        }
        return _votes[slot];
    }

    private int SlotOf(uint hash) => (int)(hash ^ hash >> 15) & (_keys.Length - 1);

    private static int FilterWord(uint hash) => (int)(hash >> 6 ^ hash >> 21) & ((1 << (FilterBits - 6)) - 1);

    private static ulong FilterBit(uint hash) => 1UL << (int)hash;

    private static uint HashOf(string word)
    {
        var hash = WordHash.Start;
        foreach (var c in word)
            hash = WordHash.Add(hash, WordHash.Small(c));
        return hash;
    }

    private static uint EndingHash(string ending)
    {
        var tail = 0UL;
        foreach (var c in ending)
            tail = WordHash.Tail(tail, WordHash.Small(c));
        return WordHash.OfTail(tail, ending.Length);
    }

    private static void Add(Dictionary<uint, (ulong Languages, int Points)> votes, uint key, int language, int points) =>
        votes[key] = (votes.GetValueOrDefault(key).Languages | 1UL << language, points);

    private void Read(string list, Action<string, int> add)
    {
        foreach (var line in EmbeddedText.Lines($"Extraction.Languages.{list}.txt"))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var language = Bit(columns[0]);
            foreach (var entry in columns.AsSpan(1))
                add(entry, language);
        }
    }

    private int Bit(string tag)
    {
        var bit = _tags.IndexOf(tag);
        if (bit >= 0)
            return bit;
        _tags.Add(tag);
        return _tags.Count - 1;
    }

    private void AddSystem(string[] columns)
    {
        var system = (int)Enum.Parse<WritingSystem>(columns[0], ignoreCase: true);
        foreach (var tag in columns.AsSpan(1))
        {
            _systems[tag] = _systems.GetValueOrDefault(tag) | 1UL << system;
            if (_tags.IndexOf(tag) is >= 0 and var bit)
                _written[system] |= 1UL << bit;
        }
        // Other languages of such a script (Yiddish) have no words here, and would never win.
        _only[system] = columns.Length == 2 || BitOperations.IsPow2(_written[system]) ? columns[1] : null;
    }
}
