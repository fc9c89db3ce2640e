using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Presentation;

namespace NewsSearch.Tests.Exploring;

/// <summary>Completions by going through all stories.</summary>
internal sealed class SuggestionScan(IReadOnlyList<Article> articles)
{
    /// <summary>Everything of a kind that starts as typed, with its stories.</summary>
    public IEnumerable<(string Text, int Stories)> Of(SuggestionKind kind, string typed) => kind switch
    {
        SuggestionKind.Person => Names(typed, a => a.Speakers),
        SuggestionKind.Place => Names(typed, a => a.Places.Select(p => p.Name)),
        SuggestionKind.Source => Names(typed, a => a.Source is { Length: > 0 } source ? [source] : []),
        SuggestionKind.Topic => Count(a => a.Topics.SelectMany(t => new[] { Keywords.Fold(t.Id), Keywords.Fold(t.Label) })).Where(t => t.Text.StartsWith(Keywords.Fold(typed), StringComparison.Ordinal)),
        _ => Count(a => Words(a).Where(w => !GrammarWords.Contains(w)).Select(w => WordStems.Stem(w).ToString())).Where(s => s.Text.StartsWith(Keywords.Fold(typed), StringComparison.Ordinal)),
    };

    private IEnumerable<(string Text, int Stories)> Names(string typed, Func<Article, IEnumerable<string>> namesOf)
    {
        var wanted = TextAnalyzer.Analyze(typed).Terms().ToList();
        return Count(namesOf).Where(n => Begins([.. TextAnalyzer.Analyze(n.Text).Terms()], wanted));
    }

    private static bool Begins(List<string> name, List<string> typed) => Enumerable.Range(0, Math.Max(0, name.Count - typed.Count + 1))
        .Any(at => typed.Select((word, i) => i < typed.Count - 1 ? name[at + i] == word : name[at + i].StartsWith(word, StringComparison.Ordinal)).All(fits => fits));

    private IEnumerable<(string Text, int Stories)> Count(Func<Article, IEnumerable<string>> valuesOf) =>
        articles.SelectMany(a => valuesOf(a).Distinct()).CountBy(v => v).Select(c => (c.Key, c.Value));

    private static IEnumerable<string> Words(Article article) =>
        new[] { article.Headline, article.Subheadline ?? "", article.Body[article.TextStart..] }.Concat(article.Dateline?.Places ?? []).SelectMany(t => TextAnalyzer.Analyze(t).Terms());
}
