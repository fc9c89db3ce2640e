namespace NewsSearch.Analysis.Terms;

/// <summary>
/// The words of a text, one a position, without gaps; filled by <see cref="TextAnalyzer"/>. Reusable; one thread at a time.
/// </summary>
internal sealed class AnalyzedText
{
    private char[] _buffer;
    private int _used;
    private TermToken[] _tokens;
    private ulong[] _packed;

    /// <summary>Room for texts of usual length, to be filled again and again.</summary>
    public AnalyzedText()
        : this(1024)
    {
    }

    /// <summary>Room for a text of about <paramref name="length"/> characters: many texts are names of a word or two, and small then.</summary>
    internal AnalyzedText(int length)
    {
        // Folded and written forms fit without growing where most words are lower case; news has a word in six characters.
        _buffer = GC.AllocateUninitializedArray<char>(length + (length / 2) + AsciiRun.Longest);
        _tokens = GC.AllocateUninitializedArray<TermToken>((length / 5) + 2);
        _packed = GC.AllocateUninitializedArray<ulong>(_tokens.Length);
    }

    /// <summary>How often it was filled: with the same number it holds the same text.</summary>
    public int Filling { get; private set; }

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    public TermToken this[int position] => _tokens[position];

    public ReadOnlySpan<TermToken> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>Folded term: what is indexed and compared.</summary>
    public ReadOnlySpan<char> Term(int position)
    {
        ref readonly var token = ref _tokens[position];
        return _buffer.AsSpan(token.Term, token.TermLength);
    }

    /// <summary>The <see cref="PackedTerm"/> of each word; <see cref="PackedTerm.Beyond"/> where it has none.</summary>
    public ReadOnlySpan<ulong> Packed => _packed.AsSpan(0, Count);

    /// <summary>The <see cref="PackedTerm"/> of a word; false where it has none.</summary>
    public bool TryPack(int position, out ulong packed)
    {
        packed = _packed[position];
        return packed < PackedTerm.Beyond;
    }

    /// <summary>The word as written, in normal form; equals the term where nothing was folded.</summary>
    public ReadOnlySpan<char> Written(int position)
    {
        ref readonly var token = ref _tokens[position];
        return token.ExactLength == 0 ? Term(position) : _buffer.AsSpan(token.Exact, token.ExactLength);
    }

    /// <summary>Whether the word was written otherwise than its term: capitals, accents.</summary>
    public bool DiffersFromTerm(int position) => _tokens[position].ExactLength > 0;

    /// <summary>The terms as strings; for queries and tests.</summary>
    public IEnumerable<string> Terms()
    {
        for (var i = 0; i < Count; i++)
            yield return Term(i).ToString();
    }

    /// <summary>First position whose word starts at or after <paramref name="offset"/>; <see cref="Count"/> if none.</summary>
    public int PositionAt(int offset)
    {
        // Halved without a branch: which half it is follows no pattern that a processor could guess.
        var (low, left) = (0, Count);
        while (left > 0)
        {
            var half = (left + 1) >>> 1;
            // All bits are set where that word starts before.
            low += half & ((_tokens[low + half - 1].Start - offset) >> 31);
            left -= half;
        }
        return low;
    }

    internal void Clear()
    {
        Count = 0;
        _used = 0;
        Filling++;
    }

    /// <summary>Room for <paramref name="length"/> characters at the end of the buffer.</summary>
    internal Span<char> Reserve(int length)
    {
        if (_used + length > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + length));
        return _buffer.AsSpan(_used, length);
    }

    /// <summary>Takes the next <paramref name="length"/> characters of the buffer and returns where they start.</summary>
    internal int Commit(int length)
    {
        var start = _used;
        _used += length;
        return start;
    }

    /// <summary>Characters of the buffer that were taken before.</summary>
    internal ReadOnlySpan<char> Written(int start, int length) => _buffer.AsSpan(start, length);

    internal void Add(in TermToken token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
            Array.Resize(ref _packed, _tokens.Length);
        }
        _tokens[Count] = token;
        var isPacked = token.Term + PackedTerm.Longest <= _buffer.Length
            ? PackedTerm.TryRead(_buffer.AsSpan(token.Term), token.TermLength, out var packed)
            : PackedTerm.TryRead(_buffer.AsSpan(token.Term, token.TermLength), out packed);
        _packed[Count++] = isPacked ? packed : PackedTerm.Beyond;
    }
}
