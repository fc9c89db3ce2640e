using NewsSearch.Analysis.Terms;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// Numbers the written forms that differ from their folded word, as the terms "us US". One thread at a time.
/// </summary>
/// <remarks>Nearly all are the word with one capital or in capitals: those are found by the word's number, without hashing.</remarks>
internal sealed class WrittenForms(TermDictionary words)
{
    private readonly char[] _pair = new char[(2 * TextAnalyzer.MaxTermLength) + 1];
    // By word, number + 1 of the form with a capital and of the form in capitals; 0 where it was not seen.
    private int[] _capital = [];
    private int[] _capitals = [];

    public TermDictionary Terms { get; } = new();

    /// <summary>The number of a written form of a word.</summary>
    public int Add(int word, ReadOnlySpan<char> term, ReadOnlySpan<char> written)
    {
        if (word >= _capital.Length)
        {
            Array.Resize(ref _capital, Math.Max(1024, words.Count * 2));
            Array.Resize(ref _capitals, _capital.Length);
        }
        if (term.Length != written.Length || !char.IsAsciiLetterUpper(written[0]) || (written[0] | 0x20) != term[0])
            return Number(term, written);
        if (written[1..].SequenceEqual(term[1..]))
            return Known(ref _capital[word], term, written);
        return IsInCapitals(term, written) ? Known(ref _capitals[word], term, written) : Number(term, written);
    }

    public void Clear()
    {
        Terms.Clear();
        Array.Clear(_capital);
        Array.Clear(_capitals);
    }

    private static bool IsInCapitals(ReadOnlySpan<char> term, ReadOnlySpan<char> written)
    {
        for (var i = 0; i < term.Length; i++)
            if (char.IsAsciiLetterLower(term[i]) ? written[i] != (term[i] & ~0x20) : written[i] != term[i])
                return false;
        return true;
    }

    private int Known(ref int number, ReadOnlySpan<char> term, ReadOnlySpan<char> written)
    {
        if (number == 0)
            number = Number(term, written) + 1;
        return number - 1;
    }

    private int Number(ReadOnlySpan<char> term, ReadOnlySpan<char> written)
    {
        term.CopyTo(_pair);
        _pair[term.Length] = FieldNames.ExactSeparator;
        written.CopyTo(_pair.AsSpan(term.Length + 1));
        return Terms.Add(_pair.AsSpan(0, term.Length + 1 + written.Length));
    }
}
