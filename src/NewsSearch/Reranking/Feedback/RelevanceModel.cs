using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Reranking.Background;

namespace NewsSearch.Reranking.Feedback;

/// <summary>
/// What a relevant story would say, by the best ones: how likely a stem is goes by its share of each story's words, each
/// story taken by its share of their scores. Words near those of the query count more: a long story has other subjects
/// besides. One query, one thread.
/// </summary>
/// <remarks>
/// Lavrenko and Croft, Relevance-Based Language Models, SIGIR 2001 (RM1); mixed with the query as RM3 by Abdul-Jaleel and
/// others, UMass at TREC 2004; by position as Lv and Zhai, Positional Relevance Model, SIGIR 2010.
/// </remarks>
internal sealed class RelevanceModel : IDisposable
{
    /// <summary>What follows in a longer story costs time and is background.</summary>
    private const int MostCharacters = 12_000;

    /// <summary>How far the words of a query shed light, in words: the deviation of a normal curve.</summary>
    private const int Deviation = 50;

    /// <summary>What a word in the dark counts; one beside a word of the query counts its inverse document frequency more.</summary>
    private const float Dark = 0.2f;

    private static readonly float[] s_light = [.. Enumerable.Range(0, 3 * Deviation).Select(d => MathF.Exp(-(d * d) / (2f * Deviation * Deviation)))];

    private readonly StemNumbers _stems = StemNumbers.Rent();
    // Stems whose sum, their likelihood, is above zero.
    private readonly List<int> _seen = new(1024);
    private readonly Dictionary<int, float> _asked = [];
    private int[] _numbers = [];
    private float[] _weights = [];

    /// <param name="asked">The words of the query.</param>
    public RelevanceModel(IEnumerable<TellingWord> asked)
    {
        foreach (var word in asked)
            foreach (var (term, exact) in word.Pattern.Terms)
                if (!exact)
                    _asked[_stems.Of(WordStems.Stem(term))] = word.Rarity;
    }

    /// <summary>Adds a story.</summary>
    /// <param name="article">The story.</param>
    /// <param name="share">Its part of the scores of all.</param>
    /// <param name="recurring">Sentences that say what many stories say besides; null for none.</param>
    public void Add(Article article, float share, RecurringSentences? recurring)
    {
        var text = AnalyzedTextPool.Rent();
        TextAnalyzer.Analyze(article.Headline, text);
        var headline = Read(text, 0, text.Count, 0);
        var words = headline + ReadBody(article, recurring, text, headline);
        AnalyzedTextPool.Return(text);
        if (words == 0)
            return;
        Weigh(headline, words);
        for (var i = 0; i < words; i++)
        {
            ref var likelihood = ref _stems.Sum(_numbers[i]);
            var isFirst = likelihood == 0;
            likelihood += share * _weights[i] / words;
            if (isFirst && likelihood > 0)
                _seen.Add(_numbers[i]);
        }
    }

    /// <summary>Gives back what it reads with; it must not be used any more.</summary>
    public void Dispose()
    {
        foreach (var number in _seen)
            _stems.Sum(number) = 0;
        _seen.Clear();
        _stems.Return();
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
        foreach (var term in ByLikelihood())
        {
            if (best.Count == most)
                break;
            if (!tells(term.Stem))
                continue;
            sum += term.Weight;
            best.Add(term);
        }
        return [.. best.Select(t => t with { Weight = t.Weight / sum })];
    }

    /// <summary>The likeliest first, of equal ones in the order of the alphabet. There are a thousand and more, of which a few are wanted.</summary>
    private IEnumerable<FeedbackTerm> ByLikelihood()
    {
        var likelihoods = new float[_seen.Count];
        var stems = new string[_seen.Count];
        var count = 0;
        foreach (var number in _seen)
            (likelihoods[count], stems[count++]) = (-_stems.Sum(number), _stems[number]);
        Array.Sort(likelihoods, stems, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && likelihoods[end] == likelihoods[start];)
                end++;
            Array.Sort(stems, start, end - start, StringComparer.Ordinal);
            for (var i = start; i < end; i++)
                yield return new FeedbackTerm(stems[i], -likelihoods[i]);
        }
    }

    /// <summary>Numbers the stems of the body that is no background, behind those that are there; gives how many.</summary>
    private int ReadBody(Article article, RecurringSentences? recurring, AnalyzedText text, int at)
    {
        var body = article.Body.AsSpan(article.TextStart);
        body = body[..Math.Min(body.Length, MostCharacters)];
        TextAnalyzer.Analyze(body, text);
        if (recurring is not { Any: true })
            return Read(text, 0, text.Count, at);
        var map = StoryMapBuilder.OfBody(article, text, article.TextStart);
        var prints = new uint[map.SentenceStarts.Count];
        for (var i = 0; i < prints.Length; i++)
            prints[i] = SentencePrint.Of(text, map.SentenceStarts[i], map.EndOfSentence(i));
        var words = 0;
        for (var i = 0; i < prints.Length; i++)
            if (!recurring.Contains(prints, i))
                words += Read(text, map.SentenceStarts[i], map.EndOfSentence(i), at + words);
        return words;
    }

    private int Read(AnalyzedText text, int start, int end, int at)
    {
        if (_numbers.Length < at + end - start)
            Array.Resize(ref _numbers, (at + end - start) * 2);
        for (var i = start; i < end; i++)
            _numbers[at++] = _stems.Of(text, i);
        return end - start;
    }

    /// <summary>What each word counts: those of the headline one each, those of the body one in the mean.</summary>
    private void Weigh(int headline, int words)
    {
        if (_weights.Length < words)
            _weights = new float[_numbers.Length];
        _weights.AsSpan(0, headline).Fill(1);
        var body = _weights.AsSpan(headline, words - headline);
        body.Fill(Dark);
        for (var i = 0; i < body.Length; i++)
            if (_asked.TryGetValue(_numbers[headline + i], out var rarity))
                Light(body, i, rarity);
        var sum = 0f;
        foreach (var weight in body)
            sum += weight;
        var mean = sum / body.Length;
        foreach (ref var weight in body)
            weight /= mean;
    }

    private static void Light(Span<float> body, int place, float rarity)
    {
        var after = body[place..Math.Min(body.Length, place + s_light.Length)];
        for (var d = 0; d < after.Length; d++)
            after[d] += rarity * s_light[d];
        for (var d = 1; d < s_light.Length && d <= place; d++)
            body[place - d] += rarity * s_light[d];
    }
}
