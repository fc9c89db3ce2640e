using System.Runtime.InteropServices;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;

namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// The stems of a story, each once, with how often it occurs; those of the headline once more, as features of their own.
/// Pairs of words were tried and made nothing better on held-out stories. Reusable; one thread at a time.
/// </summary>
internal sealed class StoryFeatures
{
    /// <summary>What lies behind is not read: bounds the cost of a story.</summary>
    public const int LongestText = 65_536;

    private const int HeadlineCount = 2;

    private readonly AnalyzedText _analyzed = new();
    private readonly List<StoryFeature> _features = [];
    private readonly KeyTable _places = new(256);

    public ReadOnlySpan<StoryFeature> All => CollectionsMarshal.AsSpan(_features);

    /// <summary>Replaces the features by those of <paramref name="story"/>.</summary>
    public void Read(in TopicText story)
    {
        _features.Clear();
        _places.Clear();
        Read(story.Headline, StoryPart.Headline, 0, HeadlineCount);
        Read(story.Subheadline, StoryPart.Subheadline, 0, 1);
        Read(story.Body, StoryPart.Body, story.BodyStart, 1);
    }

    private void Read(string text, StoryPart part, int start, int count)
    {
        var stemmer = EnglishStemmer.Shared;
        TextAnalyzer.Analyze(text.AsSpan(start, Math.Min(LongestText, text.Length - start)), _analyzed);
        for (var i = 0; i < _analyzed.Count; i++)
        {
            var token = _analyzed[i];
            var stem = FeatureKey.Of(stemmer.Stem(_analyzed.Term(i)));
            var feature = new StoryFeature(stem, stem, part, start + token.Start, start + token.End);
            Add(feature, count);
            if (part == StoryPart.Headline)
                Add(feature with { Key = FeatureKey.InHeadline(stem) }, 1);
        }
    }

    private void Add(in StoryFeature feature, int count)
    {
        var place = _places.GetOrAdd(feature.Key, _features.Count);
        if (place == _features.Count)
            _features.Add(feature);
        CollectionsMarshal.AsSpan(_features)[place].Count += count;
    }
}
