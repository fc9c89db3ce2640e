using NewsSearch.Articles;
using NewsSearch.Exploring.Likeness;

namespace NewsSearch.Exploring.Background;

/// <summary>
/// How much an earlier story explains of another: how like it is to the whole of it, or to one of its sections, and whether it was
/// published when something happened that the story speaks of. One exploration, one thread.
/// </summary>
internal sealed class BackgroundMeasure
{
    /// <summary>A story that is less like it has nothing to do with it, whatever its date.</summary>
    private const float LeastLikeness = 0.06f;

    /// <summary>A section is explained by a story that is about so much like it.</summary>
    private const float LeastOfSection = 0.12f;

    private readonly StoryProfile _asked;

    /// <param name="asked">The story to be explained.</param>
    /// <param name="profiles">What makes vectors.</param>
    public BackgroundMeasure(StoryProfile asked, StoryProfiles profiles)
    {
        _asked = asked;
        var article = asked.Article;
        Sections = [.. article.Sections.Select(s => (s.Heading, profiles.Of(s.Heading, s.Range.Of(article.Body)))).Where(s => !s.Item2.IsEmpty)];
    }

    /// <summary>The sections of the story, and what each says.</summary>
    public IReadOnlyList<(string Heading, StemVector Text)> Sections { get; }

    /// <summary>From 0 for nothing to 1; below zero where a story has nothing to do with it.</summary>
    public float Of(StoryProfile earlier)
    {
        var likeness = Sections.Select(s => s.Text.Cosine(earlier.Text)).Append(_asked.Text.Cosine(earlier.Text)).Max();
        return likeness < LeastLikeness ? -1 : Math.Min(1, likeness * OfDates(earlier));
    }

    /// <summary>Headings of the sections that a story explains.</summary>
    public IReadOnlyList<string> Explained(StoryProfile earlier) => [.. Sections.Where(s => s.Text.Cosine(earlier.Text) >= LeastOfSection).Select(s => s.Heading).Distinct()];

    /// <summary>How many times as much a story counts for its day: the more exactly a date is told, the less is it chance that a story is of it.</summary>
    private float OfDates(StoryProfile earlier) => _asked.Article.Dates.Where(d => SharedWith.IsOf(earlier, d)).Select(d => d.Precision switch
    {
        DatePrecision.Day => 2,
        DatePrecision.Month => 1.5f,
        _ => 1.2f,
    }).DefaultIfEmpty(1).Max();
}
