namespace NewsSearch.Extraction.Datelines.Reading.Tokens;

/// <summary>The tokens of a block's start with the questions that the readers ask of them.</summary>
internal readonly ref struct DatelineTokens(string text, ReadOnlySpan<DatelineToken> tokens)
{
    private readonly ReadOnlySpan<DatelineToken> _tokens = tokens;

    public string Text { get; } = text;

    /// <summary>The token at <paramref name="index"/>; one of kind None outside.</summary>
    public DatelineToken this[int index] => (uint)index < (uint)_tokens.Length ? _tokens[index] : default;

    public ReadOnlySpan<char> Span(int from, int to) => Text.AsSpan(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start);

    public ReadOnlySpan<char> Word(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    public bool Is(int index, ReadOnlySpan<char> word) => this[index].Kind == DatelineTokenKind.Word && Word(index).SequenceEqual(word);

    public bool IsAdjacent(int index) => this[index + 1].Kind != DatelineTokenKind.None && this[index].End == this[index + 1].Start;

    /// <summary>Whether a word begins with a capital, or belongs to a script without case.</summary>
    public bool IsCapitalised(int index) => this[index].Kind == DatelineTokenKind.Word && !char.IsLower(Text[this[index].Start]);

    public bool IsAllCapitals(int index)
    {
        foreach (var c in Word(index))
            if (char.IsLower(c))
                return false;
        return this[index].Kind == DatelineTokenKind.Word;
    }

    public bool IsWeekday(int index) => this[index].Kind == DatelineTokenKind.Word && IsCapitalised(index)
        && DatelineLists.Shared.Weekdays.Contains(Word(index));

    /// <summary>The next token that is neither comma nor full stop.</summary>
    public int SkipMarks(int index)
    {
        while (this[index].Kind is DatelineTokenKind.Comma or DatelineTokenKind.Dot)
            index++;
        return index;
    }

    public int SkipSpace(int offset)
    {
        while (offset < Text.Length && char.IsWhiteSpace(Text[offset]))
            offset++;
        return offset;
    }
}
