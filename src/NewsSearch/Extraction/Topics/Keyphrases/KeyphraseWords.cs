using System.Runtime.InteropServices;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The words of one story as terms of keyphrases: stop words out, plurals and singulars joined, each counted.</summary>
/// <remarks>Used for one story after another, so that a story pays for no tables of its own.</remarks>
internal sealed class KeyphraseWords
{
    /// <summary>Terms of a story after which a thread lets go of the room it took.</summary>
    private const int MostKept = 4096;

    [ThreadStatic]
    private static KeyphraseWords? t_words;

    /// <summary>Ids fit sixteen bits, four to a phrase.</summary>
    private const int MostWords = ushort.MaxValue;

    private const double Unasked = -1;

    /// <summary>Words in small letters up to this length are "of", "to", "in".</summary>
    private const int LongestParticle = 2;

    private readonly KeyNumbers _ids = new();
    private readonly List<Distinct> _distinct = [default];
    private ITermStatistics _statistics;
    private TopicWordLists _lists = TopicWordLists.Shared;

    private KeyphraseWords(ITermStatistics statistics) => _statistics = statistics;

    public List<KeyphraseTerm> Terms { get; } = [];

    /// <summary>Words that were left out as stop words: what prose is full of and tables are not.</summary>
    public int StopWords { get; private set; }

    public int Words { get; private set; }

    /// <summary>This thread's, empty; only until it is asked for again.</summary>
    /// <param name="statistics">How rare words are.</param>
    /// <param name="language">The story's language: whose stop words hold.</param>
    public static KeyphraseWords OfThread(ITermStatistics statistics, string language)
    {
        if (t_words is not { } words || words.Terms.Capacity > MostKept)
            t_words = words = new KeyphraseWords(statistics);
        words._lists = TopicWordLists.Of(language);
        words._statistics = statistics;
        words._ids.Clear();
        CollectionsMarshal.SetCount(words._distinct, 1);
        words.Terms.Clear();
        words.StopWords = 0;
        words.Words = 0;
        return words;
    }

    public WordTraits Traits(int id) => _distinct[id].Traits;

    public int CountOf(int id) => _distinct[id].Count;

    /// <summary>How rare a word is; asked for once, for the table is large and its lines are far apart.</summary>
    public double Idf(int id)
    {
        ref var word = ref CollectionsMarshal.AsSpan(_distinct)[id];
        if (word.Idf == Unasked)
            word.Idf = _statistics.InverseDocumentFrequency(word.Hash);
        return word.Idf;
    }

    /// <summary>Whether the word is part of a person's name.</summary>
    public bool IsPerson(int id) => _distinct[id].IsPerson;

    public void SetPerson(int id) => CollectionsMarshal.AsSpan(_distinct)[id].IsPerson = true;

    public void Add(string text, ReadOnlySpan<Word> words, bool isHeadline, bool isAllCapitals)
    {
        var previousEnd = -1;
        // Headlines are read with the lists of English, whatever the story is in.
        var readsStopWords = !isHeadline || _lists == TopicWordLists.Shared;
        for (var i = 0; i < words.Length && _ids.Count < MostWords; i++)
        {
            ref readonly var word = ref words[i];
            Words++;
            if (word.Shape == WordShape.Number || word.Shape == WordShape.Lower && word.End - word.Start <= LongestParticle)
            {
                // No phrase holds figures, or words so short: not worth a look-up. The gap before the next word parts the runs.
                StopWords += word.Shape == WordShape.Lower ? 1 : 0;
                previousEnd = -1;
                continue;
            }
            if (readsStopWords && word.IsStopWord)
            {
                StopWords++;
                previousEnd = -1;
                continue;
            }
            var isPossessive = word.End - word.Start > 2 && text[word.End - 1] is 's' or 'S' && text[word.End - 2] is '\'' or '’';
            var end = isPossessive ? word.End - 2 : word.End;
            var startsSentence = i == 0 || words[i - 1].Sentence != word.Sentence;
            var isJoined = !startsSentence && previousEnd >= 0 && word.Start - previousEnd == 1 && text[previousEnd] is ' ' or '\u00A0';
            var isName = !isAllCapitals && word.Shape is WordShape.Capitalised or WordShape.AllCapitals;
            var leadsName = isName && i + 1 < words.Length && words[i + 1].Shape is WordShape.Capitalised or WordShape.AllCapitals
                && words[i + 1].Start == word.End + 1 && text[word.End] == ' ';
            var id = IdOf(text.AsSpan(word.Start, end - word.Start), startsSentence, leadsName, ref isName);
            if (id == 0)
            {
                previousEnd = -1;
                continue;
            }
            Terms.Add(new KeyphraseTerm(id, word.Start, end, isHeadline ? -1 : word.Sentence, isName, isJoined));
            // What belongs to somebody ends a phrase: "Russia's military activities".
            previousEnd = end;
        }
    }

    private int IdOf(ReadOnlySpan<char> word, bool startsSentence, bool leadsName, ref bool isName)
    {
        var hash = FoldedName.Hash(word);
        var traits = _lists[hash];
        // "New York" is a name as a whole; "new" and "New" before a small letter are stop words.
        var startsName = leadsName && (traits & WordTraits.NameStart) != 0;
        if ((traits & WordTraits.Stop) != 0 && !startsName)
        {
            StopWords++;
            return 0;
        }
        if (isName && startsSentence && !startsName && _statistics.IsMostlyLower(hash))
            isName = false;
        if (hash == 0 || word.Length < 2 || !isName && (word.Length < 3 || word.EndsWith("ly") || word.EndsWith("ed")))
            return 0;
        // Kuril Islands and Treaty stay apart from islands and treaty: a name is a thing of its own.
        var key = SingularHash(word, hash) + (isName ? 1UL : 0);
        var id = _ids.NumberOf(key);
        if (id == _distinct.Count)
            _distinct.Add(new Distinct { Hash = hash, Traits = traits, Idf = Unasked });
        CollectionsMarshal.AsSpan(_distinct)[id].Count++;
        return id;
    }

    private struct Distinct
    {
        public ulong Hash;
        public WordTraits Traits;
        public int Count;
        public bool IsPerson;
        public double Idf;
    }

    /// <summary>Joins "treaties" and "treaty", "договора" and "договор".</summary>
    private static ulong SingularHash(ReadOnlySpan<char> word, ulong hash)
    {
        if (word[0] is >= '\u0400' and <= '\u052F')
            return HashOfRussianStem(word, hash);
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return hash;
        if (word.Length <= 4 || !word.EndsWith("ies"))
            return FoldedName.Hash(word[..^1]);
        Span<char> singular = stackalloc char[FoldedName.Longest];
        if (word.Length > singular.Length)
            return hash;
        word[..^3].CopyTo(singular);
        singular[word.Length - 3] = 'y';
        return FoldedName.Hash(singular[..(word.Length - 2)]);
    }

    private static ulong HashOfRussianStem(ReadOnlySpan<char> word, ulong hash)
    {
        Span<char> small = stackalloc char[FoldedName.Longest];
        return word.Length > small.Length ? hash : FoldedName.Hash(RussianStemmer.Shared.Stem(small[..word.ToLowerInvariant(small)]));
    }
}
