using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Reranking.Feedback;

/// <summary>
/// What a relevant story would say, by the best ones: the likelihood of a stem is its share of each story's words, each
/// story taken by its share of their scores. One query, one thread.
/// </summary>
/// <remarks>
/// Lavrenko and Croft, Relevance-Based Language Models, SIGIR 2001 (RM1); mixed with the query as RM3 by Abdul-Jaleel and
/// others, UMass at TREC 2004.
/// </remarks>
internal sealed class RelevanceModel
{
    /// <summary>A story is about its first paragraphs; what follows costs time and is background.</summary>
    private const int MostCharacters = 4_000;

    private readonly Dictionary<string, float> _likelihoods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly AnalyzedText _text = new();

    /// <summary>Adds a story.</summary>
    /// <param name="article">The story.</param>
    /// <param name="share">Its part of the scores of all.</param>
    public void Add(Article article, float share)
    {
        _counts.Clear();
        var words = Count(article.Headline) + Count(article.Body);
        foreach (var (stem, count) in _counts)
            _likelihoods[stem] = _likelihoods.GetValueOrDefault(stem) + (share * count / words);
    }

    /// <summary>
    /// The likeliest stems, best first. Rarity does not choose among them, as BM25 weighs it anyway: choosing by both took
    /// words of one story alone, which measured worse.
    /// </summary>
    /// <param name="most">How many.</param>
    /// <param name="tells">Whether a stem is worth looking for; one that is not keeps its share of the likelihood.</param>
    public IReadOnlyList<FeedbackTerm> Best(int most, Func<string, bool> tells)
    {
        var best = new List<FeedbackTerm>(most);
        var sum = 0f;
        foreach (var (stem, likelihood) in _likelihoods.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal))
        {
            if (best.Count == most)
                break;
            sum += likelihood;
            if (tells(stem))
                best.Add(new FeedbackTerm(stem, likelihood));
        }
        return [.. best.Select(t => t with { Weight = t.Weight / sum })];
    }

    private int Count(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return 0;
        TextAnalyzer.Analyze(text.AsSpan(0, Math.Min(text.Length, MostCharacters)), _text);
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _text.Count; i++)
        {
            var stem = WordStems.Stem(_text.Term(i));
            counts.TryGetValue(stem, out var count);
            counts[stem] = count + 1;
        }
        return _text.Count;
    }
}
