using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Topics;

/// <summary>The words of one story as terms of keyphrases: stop words out, plurals and singulars joined, weights looked up.</summary>
internal sealed class KeyphraseWords(ITermStatistics statistics)
{
    /// <summary>Ids fit sixteen bits, four to a phrase.</summary>
    private const int MostWords = ushort.MaxValue;

    private static readonly Lazy<NameTable> s_stopWords = new(() => NameTable.Load("Extraction.Topics.stop-words.txt"));
    private static readonly Lazy<NameTable> s_weakWords = new(() => NameTable.Load("Extraction.Topics.weak-words.txt"));
    private static readonly Lazy<NameTable> s_titles = new(() => NameTable.Load("Extraction.Topics.titles.txt"));

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<KeyphraseWeight> _weights = [default];

    public List<KeyphraseTerm> Terms { get; } = [];

    /// <summary>Words that were left out as stop words: what prose is full of and tables are not.</summary>
    public int StopWords { get; private set; }

    public int Words { get; private set; }

    public KeyphraseWeight this[int id] => _weights[id];

    public void Add(string text, IReadOnlyList<Word> words, bool isHeadline, bool isAllCapitals)
    {
        var lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> folded = stackalloc char[FoldedName.Longest];
        for (var i = 0; i < words.Count && _ids.Count < MostWords; i++)
        {
            var word = words[i];
            var end = EndWithoutPossessive(text, word);
            var startsSentence = i == 0 || words[i - 1].Sentence != word.Sentence;
            var isJoined = !startsSentence && word.Start - words[i - 1].End == 1 && text[words[i - 1].End] is ' ' or '\u00A0'
                && EndWithoutPossessive(text, words[i - 1]) == words[i - 1].End;
            Words++;
            var length = word.Shape == WordShape.Number ? 0 : FoldedName.Fold(text.AsSpan(word.Start, end - word.Start), folded);
            var term = folded[..length];
            var id = 0;
            var isName = !isAllCapitals && word.Shape is WordShape.Capitalised or WordShape.AllCapitals;
            if (length > 0)
            {
                if (isName && startsSentence && statistics.IsMostlyLower(term))
                    isName = false;
                id = IdOf(term, isName, lookup);
            }
            Terms.Add(new KeyphraseTerm(id, word.Start, end, isHeadline ? -1 : word.Sentence, isName, isJoined));
        }
    }

    private int IdOf(Span<char> term, bool isName, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (s_stopWords.Value.FindFolded(term) is not null)
        {
            StopWords++;
            return 0;
        }
        if (term.Length < 2 || !isName && (term.Length < 3 || term.EndsWith("ly") || term.EndsWith("ed")))
            return 0;
        var key = Singular(term);
        if (!lookup.TryGetValue(key, out var id))
        {
            id = _weights.Count;
            lookup[key] = id;
            _weights.Add(new KeyphraseWeight(statistics.InverseDocumentFrequency(term), s_weakWords.Value.FindFolded(term) is not null,
                s_titles.Value.FindFolded(term) is not null, key.EndsWith("ing")));
        }
        return id;
    }

    /// <summary>Joins "treaties" and "treaty"; what it makes is a key, shown to nobody.</summary>
    private static ReadOnlySpan<char> Singular(Span<char> term)
    {
        if (term.Length < 4 || term[^1] != 's' || term[^2] is 's' or 'u' or 'i')
            return term;
        if (term.Length > 4 && term[^2] == 'e' && term[^3] == 'i')
        {
            term[^3] = 'y';
            return term[..^2];
        }
        return term[..^1];
    }

    private static int EndWithoutPossessive(string text, Word word) =>
        word.End - word.Start > 2 && text[word.End - 2] is '\'' or '’' && text[word.End - 1] is 's' or 'S' ? word.End - 2 : word.End;
}
