using System.Runtime.InteropServices;
using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Reranking.Background;

namespace NewsSearch.Reranking.Feedback;

/// <summary>
/// What a relevant story would say, by the best ones: how likely a stem is goes by its share of each story's words, each
/// story taken by its share of their scores. One query, one thread.
/// </summary>
/// <remarks>
/// Lavrenko and Croft, Relevance-Based Language Models, SIGIR 2001 (RM1); mixed with the query as RM3 by Abdul-Jaleel and
/// others, UMass at TREC 2004.
/// </remarks>
internal sealed class RelevanceModel
{
    /// <summary>A story is about its first paragraphs; what follows costs time and is background.</summary>
    private const int MostCharacters = 2_400;

    private readonly Dictionary<string, float> _likelihoods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    // Stories of one subject have most words in common.
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);
    private readonly AnalyzedText _text = new();

    /// <summary>Adds a story.</summary>
    /// <param name="article">The story.</param>
    /// <param name="share">Its part of the scores of all.</param>
    /// <param name="recurring">Sentences that say what many stories say besides; null for none.</param>
    public void Add(Article article, float share, RecurringSentences? recurring)
    {
        _counts.Clear();
        var words = Count(article.Headline) + CountBody(article, recurring);
        if (words == 0)
            return;
        foreach (var (word, count) in _counts)
            CollectionsMarshal.GetValueRefOrAddDefault(_likelihoods, StemOf(word), out _) += share * count / words;
    }

    /// <summary>
    /// The likeliest stems, best first. Rarity does not choose among them, as BM25 weighs it anyway: choosing by both took
    /// words of one story alone, which measured worse.
    /// </summary>
    /// <param name="most">How many.</param>
    /// <param name="tells">Whether a stem is worth looking for; the others share its likelihood.</param>
    public IReadOnlyList<FeedbackTerm> Best(int most, Func<string, bool> tells)
    {
        var best = new List<FeedbackTerm>(most);
        var sum = 0f;
        foreach (var (stem, likelihood) in _likelihoods.OrderByDescending(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal))
        {
            if (best.Count == most)
                break;
            if (!tells(stem))
                continue;
            sum += likelihood;
            best.Add(new FeedbackTerm(stem, likelihood));
        }
        return [.. best.Select(t => t with { Weight = t.Weight / sum })];
    }

    private int Count(ReadOnlySpan<char> text)
    {
        TextAnalyzer.Analyze(text, _text);
        return Count(0, _text.Count);
    }

    private int CountBody(Article article, RecurringSentences? recurring)
    {
        var text = article.Body.AsSpan(article.TextStart);
        text = text[..Math.Min(text.Length, MostCharacters)];
        if (recurring is not { Any: true })
            return Count(text);
        TextAnalyzer.Analyze(text, _text);
        var map = StoryMapBuilder.OfBody(article, _text, article.TextStart);
        var prints = new uint[map.SentenceStarts.Count];
        for (var i = 0; i < prints.Length; i++)
            prints[i] = SentencePrint.Of(_text, map.SentenceStarts[i], map.EndOfSentence(i));
        var words = 0;
        for (var i = 0; i < prints.Length; i++)
            if (!recurring.Contains(prints, i))
                words += Count(map.SentenceStarts[i], map.EndOfSentence(i));
        return words;
    }

    private int Count(int start, int end)
    {
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = start; i < end; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, _text.Term(i), out _)++;
        return end - start;
    }

    private string StemOf(string word)
    {
        ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, word, out _);
        return stem ??= WordStems.Stem(word).ToString();
    }
}
