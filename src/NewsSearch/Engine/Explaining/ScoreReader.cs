using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Quotes;
using NewsSearch.Matching.Scoring;
using NewsSearch.Presentation;
using NewsSearch.Reranking;

namespace NewsSearch.Engine.Explaining;

/// <summary>Tells what the scores of a query's hits are made of. One thread.</summary>
internal sealed class ScoreReader(QueryRun run, CompiledQuery compiled, StoryRanking? ranking)
{
    private Weight? _weight;

    /// <summary>Null where the document does not match.</summary>
    /// <param name="document">A story of the index.</param>
    /// <param name="article">The same story.</param>
    public ScoreExplanation? Of(int document, Article article)
    {
        try
        {
            _weight ??= run.Searcher.CreateNormalizedWeight(compiled.Query);
            var leaves = run.Searcher.IndexReader.Leaves;
            var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
            var found = _weight.Explain(leaf, document - leaf.DocBase);
            if (!found.IsMatch && run.Ranked.IsRelated(document))
                return WithSteps(new ScoreExplanation(0, run.Tree.ToString(), []), document) is { Score: > 0 } related ? related : null;
            return found.IsMatch ? WithSteps(Part(found, article) with { Text = run.Tree.ToString() }, document) : null;
        }
        catch (BudgetSpentException)
        {
            return null;
        }
    }

    /// <summary>What the steps after the first pass added to it, or took.</summary>
    private ScoreExplanation WithSteps(ScoreExplanation first, int document)
    {
        if (ranking is null)
            return first;
        var candidate = ranking.Candidates.Of(document);
        var steps = new List<ScoreExplanation>();
        var words = ranking.FeedbackOf(document);
        if (words.Count > 0)
            steps.Add(FactorText.OfFeedback(words));
        foreach (var gain in ranking.FamilyGains.Where(g => g.Document == document))
            steps.Add(new ScoreExplanation(gain.Score, "words of the same families", []));
        foreach (var gain in ranking.NearnessGains.Where(g => g.Document == document))
            steps.Add(new ScoreExplanation(gain.Score, "words of the query near each other", []));
        if (ranking.RetainedOf(document) is < 1 and var retained)
            steps.Add(new ScoreExplanation(-(1 - retained) * (first.Score + steps.Sum(s => s.Score)), "as words in sentences that many of these stories carry count a fifth", []));
        if (candidate is not null && ranking.RetainedByAge(document) is < 1 and var young)
            steps.Add(new ScoreExplanation(-(1 - young) * (first.Score + steps.Sum(s => s.Score)), FormattableString.Invariant($"for its age: {young:0.00} of the score stay"), []));
        return steps.Count == 0 ? first : new ScoreExplanation(candidate?.Score ?? (first.Score + steps.Sum(s => s.Score)), first.Text, [first with { Text = "the words of the query" }, .. steps]);
    }

    private static ScoreExplanation Part(Explanation found, Article article) => found switch
    {
        FactorExplanation factors => FactorText.Part(factors),
        QuoteExplanation quote => new ScoreExplanation(quote.Value, FactorText.OfQuote(quote, article), [Part(quote.GetDetails()[0], article)]),
        _ when found.Description == "sum of:" => Sum(found, article),
        _ => new ScoreExplanation(found.Value, "a constant, for any of the words that a pattern stands for", []),
    };

    /// <summary>What adds nothing is left out; a sum of one part is that part.</summary>
    private static ScoreExplanation Sum(Explanation sum, Article article)
    {
        var parts = sum.GetDetails().Where(d => d.Value != 0).Select(d => Part(d, article)).ToList();
        return parts.Count == 1 ? parts[0] : new ScoreExplanation(sum.Value, parts.Count == 0 ? "filters, which rank nothing" : "sum", parts);
    }
}
