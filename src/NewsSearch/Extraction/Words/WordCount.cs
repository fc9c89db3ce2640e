namespace NewsSearch.Extraction.Words;

/// <summary>What the words of a text are, counted.</summary>
/// <param name="Figures">Words that begin with a digit.</param>
/// <param name="Lettered">The other words.</param>
/// <param name="Letters">The length of those.</param>
/// <param name="Small">Words of closed classes among them.</param>
internal readonly record struct WordCount(int Figures, int Lettered, int Letters, int Small)
{
    /// <summary>How much of a table's words are figures, at least.</summary>
    private const double FiguresOfTables = 0.45;

    /// <summary>Small words in a table, at most.</summary>
    private const double SmallWordsOfTables = 0.02;

    /// <summary>Rows and columns of figures, with names to them.</summary>
    public bool IsTable => Figures >= FiguresOfTables * (Figures + Lettered) && Small <= SmallWordsOfTables * Lettered;

    public static WordCount Of(ReadOnlySpan<Word> words)
    {
        int figures = 0, letters = 0, small = 0;
        foreach (ref readonly var word in words)
            if (word.Shape == WordShape.Number)
                figures++;
            else
            {
                letters += word.End - word.Start;
                // "May" is a month wherever dates are listed.
                small += word.Is(WordTraits.Function) && !word.Is(WordTraits.Calendar) ? 1 : 0;
            }
        return new WordCount(figures, words.Length - figures, letters, small);
    }
}
