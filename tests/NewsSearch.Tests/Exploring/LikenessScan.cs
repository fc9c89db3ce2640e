using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Exploring;

/// <summary>Likeness of stories as the documents define it, in plain dictionaries over all stories of a collection.</summary>
internal sealed class LikenessScan
{
    private readonly Dictionary<string, Dictionary<string, double>> _vectors = [];
    private readonly Dictionary<string, Article> _articles;

    public LikenessScan(IReadOnlyList<Article> articles)
    {
        _articles = articles.ToDictionary(a => a.Id);
        var documents = articles.SelectMany(a => AllTexts(a).SelectMany(t => Stems(t, false)).Distinct()).CountBy(s => s).ToDictionary();
        foreach (var article in articles)
            _vectors[article.Id] = Vector(article, stem => Math.Log((articles.Count + 1) / (documents[stem] + 0.5)));
    }

    /// <summary>The cosine of two stories, less where years lie between them.</summary>
    public double Of(string one, string other)
    {
        var (left, right) = (_vectors[one], _vectors[other]);
        var cosine = left.Sum(s => s.Value * right.GetValueOrDefault(s.Key));
        var days = DayOf(_articles[one]) is { } first && DayOf(_articles[other]) is { } second ? Math.Abs(first - second) : 14;
        return cosine * (0.5 + (0.5 * Math.Pow(0.5, days / 180.0)));
    }

    private static Dictionary<string, double> Vector(Article article, Func<string, double> rarity)
    {
        var counts = new Dictionary<string, int>();
        void Count(string? text, int weight)
        {
            foreach (var stem in Stems(text ?? "", true))
                counts[stem] = counts.GetValueOrDefault(stem) + weight;
        }
        Count(article.Headline, 3);
        Count(article.Subheadline, 2);
        foreach (var place in article.Dateline?.Places ?? [])
            Count(place, 1);
        if (article.Paragraphs.Count > 1)
            Count(article.Paragraphs[0].Range.Of(article.Body).ToString(), 1);
        var body = article.Body[article.TextStart..];
        Count(body[..Math.Min(4_000, body.Length)], 1);
        var names = article.People.Concat(article.Organisations).Concat(article.Places.Select(p => p.Name)).SelectMany(n => Stems(n, false)).ToHashSet();
        var weights = counts.Where(c => rarity(c.Key) > 0).ToDictionary(c => c.Key, c => (1 + Math.Log(c.Value)) * rarity(c.Key) * (names.Contains(c.Key) ? 1.25 : 1));
        var length = Math.Sqrt(weights.Values.Sum(w => w * w));
        return weights.ToDictionary(w => w.Key, w => w.Value / length);
    }

    private static IEnumerable<string> AllTexts(Article article) =>
        [article.Headline, article.Subheadline ?? "", article.Body[article.TextStart..], .. article.Dateline?.Places ?? []];

    private static List<string> Stems(string text, bool withoutGrammar)
    {
        var words = TextAnalyzer.Analyze(text);
        return [.. Enumerable.Range(0, words.Count).Where(i => !withoutGrammar || !GrammarWords.Contains(words, i)).Select(i => WordStems.Stem(words.Term(i)).ToString())];
    }

    private static int? DayOf(Article article) =>
        article.PublishedInferred && article.Dateline is not { Year: not null, YearInferred: false } ? null : article.Published?.Day.DayNumber;
}
