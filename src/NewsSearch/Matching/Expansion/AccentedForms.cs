using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Scoring;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Expansion;

/// <summary>
/// Which occurrences of a folded word have the accents that were typed, and no others: Sao finds São and São finds Sao, and
/// each ranks its own first. The twin of written forms lists every accented occurrence, so accents typed are looked for there;
/// without accents what the twin lists is taken off.
/// </summary>
internal sealed class AccentedForms(Vocabulary vocabulary)
{
    /// <summary>Written forms of one word that are told apart.</summary>
    private const int Most = 16;

    /// <summary>The terms whose frequencies add up to how often the word stands there as typed.</summary>
    /// <param name="term">The folded word.</param>
    /// <param name="typed">The word as typed; its case tells nothing.</param>
    /// <param name="scope">Where it is looked for.</param>
    public IEnumerable<WeightedTerm> AsWritten(string term, string typed, SearchScope scope)
    {
        var plain = scope.Channels.Select(c => new WeightedTerm(c.Field, term, c.Weight));
        var isAccented = !AreAlike(typed, term);
        var forms = scope.Channels.SelectMany(c => FormsIn(c.Field, term)
            .Where(form => isAccented ? AreAlike(form, typed) : !AreAlike(form, term))
            .Select(form => new WeightedTerm(c.Field + FieldNames.ExactSuffix, term + FieldNames.ExactSeparator + form, isAccented ? c.Weight : -c.Weight)));
        if (!isAccented)
            return plain.Concat(forms);
        IReadOnlyList<WeightedTerm> found = [.. forms];
        return found.Count > 0 ? found : plain;
    }

    private IEnumerable<string> FormsIn(string field, string term)
    {
        var start = term + FieldNames.ExactSeparator;
        return vocabulary.StartingWith(field + FieldNames.ExactSuffix, start).Select(form => form[start.Length..]).Take(Most);
    }

    private static bool AreAlike(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
