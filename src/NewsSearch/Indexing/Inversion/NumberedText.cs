using NewsSearch.Analysis.Terms;

namespace NewsSearch.Indexing.Inversion;

/// <summary>The words of one text by their numbers in the dictionaries, kept until another text is asked for. One thread at a time.</summary>
internal sealed class NumberedText(TermDictionary words, WrittenForms forms)
{
    private AnalyzedText? _text;
    private int _filling;
    private int[] _words = new int[1024];
    private int[] _written = new int[1024];
    private ulong[] _keys = new ulong[1024];

    /// <summary>Whether the text is the one at hand.</summary>
    public bool Holds(AnalyzedText text) => ReferenceEquals(text, _text) && text.Filling == _filling;

    /// <summary>Looks up the words of a text, unless it is the one at hand. The text must not change meanwhile.</summary>
    public void Of(AnalyzedText text)
    {
        if (Holds(text))
            return;
        (_text, _filling) = (text, text.Filling);
        if (text.Count > _words.Length)
        {
            _words = new int[text.Count * 2];
            _written = new int[_words.Length];
            _keys = new ulong[_words.Length];
        }
        var packed = text.Packed;
        for (var i = 0; i < packed.Length; i++)
            words.Expect(_keys[i] = packed[i] < PackedTerm.Beyond ? packed[i] : TermDictionary.KeyOf(text.Term(i)));
        for (var i = 0; i < text.Count; i++)
        {
            // Most words are short and were there before.
            if (!words.TryFind(_keys[i], out var number))
                number = words.Add(_keys[i], text.Term(i));
            _words[i] = number;
            _written[i] = text.DiffersFromTerm(i) ? forms.Add(number, text.Term(i), text.Written(i)) : -1;
        }
    }

    public int Word(int position) => _words[position];

    /// <summary>The numbers of words, one after another.</summary>
    public ReadOnlySpan<int> Words(int start, int count) => _words.AsSpan(start, count);

    /// <summary>The number of the written form; -1 where it is the word itself.</summary>
    public int Written(int position) => _written[position];

    public void Clear() => _text = null;
}
