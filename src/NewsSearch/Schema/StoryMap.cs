namespace NewsSearch.Schema;

/// <summary>
/// The lay of a text in word positions: where sentences and paragraphs start, which words stand inside editorial brackets,
/// the ranges of sections and quotes, where the lede ends. Stored once a document; filled anew by
/// <see cref="StoryMapCodec.Read"/>, so that a search reads thousands without allocating. One thread at a time.
/// </summary>
internal sealed class StoryMap
{
    /// <summary>Number of words.</summary>
    public int WordCount { get; set; }

    /// <summary>One past the last word of the first paragraph.</summary>
    public int LedeEnd { get; set; }

    public List<int> ParagraphStarts { get; } = [];

    public List<int> SentenceStarts { get; } = [];

    public List<PositionRange> Brackets { get; } = [];

    /// <summary>Sections with headings of their own; words outside belong to none.</summary>
    public List<PositionRange> Sections { get; } = [];

    public List<QuotePositions> Quotes { get; } = [];

    /// <summary>Ordinal of the paragraph that holds <paramref name="position"/>.</summary>
    public int ParagraphOf(int position) => Ordinal(ParagraphStarts, position);

    /// <summary>Ordinal of the sentence that holds <paramref name="position"/>.</summary>
    public int SentenceOf(int position) => Ordinal(SentenceStarts, position);

    /// <summary>One past the last word of a sentence.</summary>
    public int EndOfSentence(int sentence) => sentence + 1 < SentenceStarts.Count ? SentenceStarts[sentence + 1] : WordCount;

    /// <summary>Ordinal of the section that holds <paramref name="position"/>; -1 for the part before the first heading.</summary>
    public int SectionOf(int position)
    {
        for (var i = 0; i < Sections.Count; i++)
            if (Sections[i].Contains(position))
                return i;
        return -1;
    }

    public void Clear()
    {
        WordCount = LedeEnd = 0;
        ParagraphStarts.Clear();
        SentenceStarts.Clear();
        Brackets.Clear();
        Sections.Clear();
        Quotes.Clear();
    }

    private static int Ordinal(List<int> starts, int position)
    {
        var found = starts.BinarySearch(position);
        return found >= 0 ? found : ~found - 1;
    }
}
