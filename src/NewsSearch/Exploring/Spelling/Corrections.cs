using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Expansion;
using NewsSearch.Schema;

namespace NewsSearch.Exploring.Spelling;

/// <summary>
/// The words of an index that a mistyped one may have been: all that are one letter away, added, dropped, changed or swapped with its
/// neighbour, each looked up; where there are none, those two letters away that start alike. One query, one thread.
/// </summary>
internal sealed class Corrections(IndexReader reader, SearchBudget budget)
{
    /// <summary>In letters; everything is near a shorter word.</summary>
    public const int ShortestWord = 3;

    private const int LongestWord = 40;

    /// <summary>In letters; of shorter words two are too many to be a slip.</summary>
    private const int ShortestOfTwo = 5;

    /// <summary>Looks into dictionaries that cost about as much as one step.</summary>
    private const int StepsOfLookUp = 4;

    /// <summary>
    /// Which letter was added or put in place of another is one choice of twenty-six more than which was dropped, or swapped with the next: ln 26.
    /// </summary>
    private const float AnyLetter = -3.26f;

    /// <summary>The key beside, or the same letter twice: one choice of about three.</summary>
    private const float NearLetter = -1.1f;

    /// <summary>Few slips are in the first letter.</summary>
    private const float FirstLetter = -0.5f;

    private const float SecondSlip = -6;

    private const string English = "abcdefghijklmnopqrstuvwxyz";
    private const string Russian = "абвгдежзийклмнопрстуфхцчшщъыьэюяё";

    private readonly TermLookup _stems = new(reader, FieldNames.RankedStem);

    /// <summary>Stories that have a word in any form.</summary>
    public int StoriesWith(string word)
    {
        budget.Tick(StepsOfLookUp);
        return _stems.DocumentsWith(WordStems.Stem(word).ToString());
    }

    /// <summary>The likeliest of them, by their frequency and by the slip, the best first.</summary>
    /// <param name="word">The word, folded.</param>
    /// <param name="most">How many.</param>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IReadOnlyList<Correction> Of(string word, int most)
    {
        if (word.Length is < ShortestWord or > LongestWord || word.Any(char.IsDigit))
            return [];
        var found = OneLetterAway(word);
        if (found.Count == 0 && word.Length >= ShortestOfTwo)
            found = TwoLettersAway(word);
        return [.. found.OrderByDescending(c => c.Likelihood + Correction.Frequency(c.Stories)).ThenBy(c => c.Text, StringComparer.Ordinal).Take(most)];
    }

    private List<Correction> OneLetterAway(string word)
    {
        var found = new Dictionary<string, Correction>(StringComparer.Ordinal);
        foreach (var (text, likelihood) in Slips(word))
            if (text != word && (!found.TryGetValue(text, out var known) || known.Likelihood < likelihood) && StoriesWith(text) is > 0 and var stories)
                found[text] = new Correction(text, stories, likelihood);
        return [.. found.Values];
    }

    /// <summary>Words of which the typed one may be a slip, and how likely that is for each of them, as a logarithm.</summary>
    /// <remarks>The noisy channel of Kernighan, Church and Gale, A Spelling Correction Program Based on a Noisy Channel Model, COLING 1990, without its tables.</remarks>
    private static IEnumerable<(string Text, float Likelihood)> Slips(string word)
    {
        var alphabet = word.Any(c => c is >= '\u0400' and <= '\u052F') ? Russian : English;
        for (var i = 0; i <= word.Length; i++)
        {
            var place = i == 0 ? FirstLetter : 0;
            var (before, rest) = (word[..i], word[i..]);
            if (rest.Length > 0)
                yield return (before + rest[1..], place + (IsNear(word, i) ? NearLetter : AnyLetter));
            if (rest.Length > 1)
                yield return (before + rest[1] + rest[0] + rest[2..], place);
            foreach (var letter in alphabet)
            {
                if (rest.Length > 0 && letter != rest[0])
                    yield return (before + letter + rest[1..], place + (Keyboard.AreNeighbours(letter, rest[0]) ? NearLetter : AnyLetter));
                yield return (before + letter + rest, place);
            }
        }
    }

    /// <summary>Whether a letter is that before or behind it, or beside one of them on the keyboard.</summary>
    private static bool IsNear(string word, int at)
    {
        bool Is(int other) => other >= 0 && other < word.Length && (word[other] == word[at] || Keyboard.AreNeighbours(word[other], word[at]));
        return Is(at - 1) || Is(at + 1);
    }

    private List<Correction> TwoLettersAway(string word)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var start = new BytesRef(word[..1]);
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(FieldNames.RankedStem)?.GetEnumerator() is not { } terms || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
                continue;
            do
            {
                budget.Tick();
                if (!StringHelper.StartsWith(terms.Term, start))
                    break;
                // A byte a letter at the least.
                if (terms.Term.Length >= word.Length - 2 && terms.Term.Utf8ToString() is var term && EditDistance.IsWithin(word, term, 2))
                    found[term] = found.GetValueOrDefault(term) + terms.DocFreq;
            }
            while (terms.MoveNext());
        }
        return [.. found.Select(f => new Correction(f.Key, f.Value, SecondSlip))];
    }
}
