using System.Runtime.InteropServices;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Exploring.Likeness;
using NewsSearch.Presentation;

namespace NewsSearch.Exploring.Words;

/// <summary>
/// Which stems some stories have more often than all stories of an index: by the log-likelihood ratio of their document frequencies,
/// 2 Σ o ln(o / e) over stories that were read and others, with the stem and without. One query, one thread.
/// </summary>
/// <remarks>T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19, 1993.</remarks>
internal sealed class WordContrast(StemRarities all)
{
    private readonly Dictionary<string, int> _stories = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly AnalyzedText _text = new();

    /// <summary>Stories that were read.</summary>
    public int Read { get; private set; }

    public void Add(Article article)
    {
        _own.Clear();
        Collect(article.Headline);
        Collect(article.Subheadline);
        Collect(article.Body.AsSpan(article.TextStart));
        foreach (var stem in _own)
            CollectionsMarshal.GetValueRefOrAddDefault(_stories, stem, out _)++;
        Read++;
    }

    /// <summary>The stems that tell most, the best first.</summary>
    /// <param name="most">How many.</param>
    /// <param name="isOwn">Whether a stem is one of the query itself.</param>
    public IReadOnlyList<SignificantWord> Best(int most, Func<string, bool> isOwn) =>
    [
        .. _stories.Where(s => s.Value >= Math.Min(2, Read) && !isOwn(s.Key)).Select(s => Measured(s.Key, s.Value)).Where(w => w.Score > 0)
            .OrderByDescending(w => w.Score).ThenBy(w => w.Stem, StringComparer.Ordinal).Take(most),
    ];

    private SignificantWord Measured(string stem, int stories)
    {
        var documents = Math.Max(stories, all.StoriesWith(stem));
        var everything = Math.Max(all.Stories, Math.Max(Read, documents));
        double[] observed = [stories, Read - stories, documents - stories, Math.Max(0, everything - Read - (documents - stories))];
        double with = documents / (double)everything, others = everything - Read;
        double[] expected = [Read * with, Read * (1 - with), others * with, others * (1 - with)];
        var ratio = 2 * observed.Zip(expected).Where(p => p is { First: > 0, Second: > 0 }).Sum(p => p.First * Math.Log(p.First / p.Second));
        return new SignificantWord(stem, stories, documents, stories > expected[0] ? ratio : 0);
    }

    private void Collect(ReadOnlySpan<char> text)
    {
        TextAnalyzer.Analyze(text, _text);
        for (var i = 0; i < _text.Count; i++)
            if (!GrammarWords.Contains(_text, i))
                _own.Add(WordStems.Stem(_text.Term(i)).ToString());
    }
}
