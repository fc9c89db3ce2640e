using NewsSearch.Articles;

namespace NewsSearch.Extraction.Words;

/// <summary>
/// The words of a body with what stands between them, laid out for scanners that look to the left and to the right.
/// Built once a story, in time linear in it; used by one thread.
/// </summary>
internal sealed class StoryText
{
    private readonly int[] _sentenceFirst;
    private readonly Gap[] _gaps;

    /// <param name="body">The text.</param>
    /// <param name="words">Its words, in order.</param>
    /// <param name="singleQuotes">Passages in single marks that count as quotation marks.</param>
    public StoryText(string body, Word[] words, IReadOnlyList<TextRange>? singleQuotes = null)
    {
        SingleQuotes = singleQuotes ?? [];
        Body = body;
        Words = words;
        _gaps = new Gap[Words.Length + 1];
        _sentenceFirst = new int[Words.Length == 0 ? 1 : Words[^1].Sentence + 2];
        var sentence = -1;
        for (var i = 0; i < Words.Length; i++)
        {
            var opens = sentence < Words[i].Sentence;
            for (; sentence < Words[i].Sentence; sentence++)
                _sentenceFirst[sentence + 1] = i;
            var gap = GapOf(body, i == 0 ? 0 : Words[i - 1].End, Words[i].Start);
            _gaps[i] = opens ? gap | Gap.Other : gap;
        }
        _gaps[Words.Length] = Gap.Other;
        for (sentence++; sentence < _sentenceFirst.Length; sentence++)
            _sentenceFirst[sentence] = Words.Length;
        foreach (var passage in SingleQuotes)
        {
            _gaps[WordAt(passage.Start)] |= Gap.Quote;
            _gaps[WordAt(passage.End - 1)] |= Gap.Quote;
        }
    }

    public string Body { get; }

    /// <summary>Passages in single quotation marks, with their marks, where the story sets speech in them.</summary>
    public IReadOnlyList<TextRange> SingleQuotes { get; }

    public Word[] Words { get; }

    /// <summary>The language whose lists gave the words their traits.</summary>
    public string Language { get; init; } = StoryLanguage.English;

    /// <summary>Number of sentences that may hold a word.</summary>
    public int Sentences => _sentenceFirst.Length - 1;

    /// <summary>What stands before word <paramref name="i"/>; the start of a sentence counts as <see cref="Gap.Other"/>.</summary>
    public Gap Before(int i) => _gaps[i];

    /// <summary>Whether nothing but white space parts word <paramref name="i"/> from the one before it.</summary>
    public bool Follows(int i, Gap allowed = Gap.None) => (_gaps[i] & ~allowed) == 0;

    /// <summary>First word of a sentence.</summary>
    public int First(int sentence) => _sentenceFirst[sentence];

    /// <summary>One past the last word of a sentence.</summary>
    public int End(int sentence) => _sentenceFirst[sentence + 1];

    /// <summary>The words from <paramref name="first"/> to <paramref name="last"/> with what stands between them.</summary>
    public TextRange Range(int first, int last) => new(Words[first].Start, Words[last].End);

    public ReadOnlySpan<char> Text(int word) => Words[word].In(Body);

    /// <summary>The end of word <paramref name="i"/> without a closing 's.</summary>
    public int BareEnd(int i) => Words[i].Is(WordTraits.Possessive) || Possessive(Text(i)) ? Words[i].End - 2 : Words[i].End;

    /// <summary>Whether the word ends in 's, or is a plural followed by a bare apostrophe.</summary>
    public bool IsPossessive(int i) => Possessive(Text(i))
        || (Words[i].End < Body.Length && Body[Words[i].End] is '\'' or '’' && Body[Words[i].End - 1] is 's' or 'z'
            && Words[i].End + 1 < Body.Length && Body[Words[i].End + 1] == ' ');

    /// <summary>Index of the first word that starts at or after <paramref name="position"/>.</summary>
    public int WordAt(int position)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Words[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool Possessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’';

    private static Gap GapOf(string body, int start, int end)
    {
        // Nearly always.
        if (end - start == 1 && body[start] == ' ')
            return Gap.None;
        var gap = Gap.None;
        for (var i = start; i < end; i++)
            gap |= body[i] switch
            {
                '\'' or '’' when i + 1 < end && body[i + 1] == body[i] => Gap.Quote,
                ' ' or '\n' or '\r' or '\t' or '\u00A0' or '\'' or '’' => Gap.None,
                ',' => Gap.Comma,
                '-' or '–' or '—' or '_' => Gap.Dash,
                '(' or ')' => Gap.Parenthesis,
                '[' or ']' => Gap.Bracket,
                '"' or '“' or '”' or '„' or '«' or '»' or '`' => Gap.Quote,
                ':' => Gap.Colon,
                '.' => Gap.Dot,
                _ => Gap.Other,
            };
        return gap;
    }
}
