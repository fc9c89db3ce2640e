using NewsSearch.Articles;
using NewsSearch.Matching.Quotes;
using NewsSearch.Matching.Scoring;
using NewsSearch.Presentation;
using NewsSearch.Reranking.Feedback;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Explaining;

/// <summary>Says in plain words how a part of a score came about.</summary>
internal static class FactorText
{
    private const int MostWords = 6;
    private const int LongestQuote = 80;

    public static ScoreExplanation Part(FactorExplanation found)
    {
        var factors = new ScoreFactors
        {
            Form = found.IsPattern ? ScoreForm.Positions : found.IsStem ? ScoreForm.Stem : ScoreForm.Written,
            Words = found.Words,
            Occurrences = [.. found.Occurrences.GroupBy(o => (FieldOf(o.Field), o.Weight)).Select(g => new FieldOccurrences(g.Key.Item1, g.Sum(o => o.Count), g.Key.Weight))],
            Frequency = found.Frequency,
            Weight = found.Weight,
            Rarity = found.Rarity,
            Stories = found.Documents,
            AllStories = found.AllDocuments,
            Saturation = found.Saturation,
            Length = found.Length,
            AverageLength = found.AverageLength,
        };
        return new ScoreExplanation(found.Value, Text(factors), [], factors);
    }

    /// <summary>Words of feedback, the one that gave most first.</summary>
    public static ScoreExplanation OfFeedback(IReadOnlyList<FeedbackTerm> words) => new(
        words.Sum(w => w.Weight),
        "words that the best stories have in common",
        [.. words.OrderByDescending(w => w.Weight).Select(w => new ScoreExplanation(w.Weight, w.Stem, []))]);

    public static string OfQuote(QuoteExplanation found, Article article)
    {
        var text = article.Quotes[found.Ordinal].Text;
        var shown = text.Length <= LongestQuote ? text : text[..(LongestQuote - 1)] + "…";
        return FormattableString.Invariant($"the best of {found.Count} matching {(found.Count == 1 ? "quote" : "quotes")}: “{shown}”");
    }

    private static string Text(ScoreFactors factors)
    {
        var words = string.Join(", ", factors.Words.Take(MostWords)) + (factors.Words.Count > MostWords ? ", ..." : "");
        var form = factors.Form switch
        {
            ScoreForm.Stem => "in any form",
            ScoreForm.Written => "as written",
            _ => "at these places",
        };
        var where = string.Join(", ", factors.Occurrences.Select(o => FormattableString.Invariant($"{o.Field} {o.Count} x {o.Weight:0.##}")));
        var rare = factors.Stories is { } stories
            ? FormattableString.Invariant($"in {stories} of {factors.AllStories} stories")
            : "its words together";
        return FormattableString.Invariant(
            $"{words} {form}: weight {factors.Weight:0.####} x rarity {factors.Rarity:0.####} ({rare}) x {factors.Saturation:0.####} (how often: {where} = {factors.Frequency:0.##}, in {factors.Length} words where {factors.AverageLength:0.#} are usual)");
    }

    private static string FieldOf(string field)
    {
        foreach (var suffix in new[] { FieldNames.StemSuffix, FieldNames.ExactSuffix })
            if (field.EndsWith(suffix, StringComparison.Ordinal))
                return field[..^suffix.Length];
        return field;
    }
}
