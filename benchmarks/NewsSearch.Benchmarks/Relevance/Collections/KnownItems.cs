using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>
/// Looking for a story that one has seen: four words of its headline, in their order. What is sought is the story, or another
/// under the same headline.
/// </summary>
internal static partial class KnownItems
{
    private const int Words = 4;

    /// <summary>Draws stories, and the words of each.</summary>
    /// <param name="headlines">Id and headline of every story; those with fewer words are passed over.</param>
    /// <param name="count">How many to draw; all if there are fewer.</param>
    /// <param name="random">Source of the draws: the same seed draws the same.</param>
    public static IReadOnlyList<JudgedQuery> Draw(IReadOnlyList<(string Id, string Headline)> headlines, int count, Random random)
    {
        var copies = headlines.ToLookup(story => story.Headline, story => story.Id, StringComparer.Ordinal);
        var sought = headlines.Where(story => Word.Count(story.Headline) >= Words).ToArray();
        random.Shuffle(sought);
        return
        [
            .. sought.Take(count).Select((story, i) => JudgedQuery.Of(
                string.Create(CultureInfo.InvariantCulture, $"k{i + 1}"), Some(story.Headline, random), copies[story.Headline].Distinct(StringComparer.Ordinal))),
        ];
    }

    private static string Some(string headline, Random random)
    {
        var words = Word.Matches(headline).Select(match => match.Value).ToList();
        var places = Enumerable.Range(0, words.Count).ToArray();
        random.Shuffle(places);
        // In small letters: in capitals, AND and NOT would be operators, and every word an acronym.
        return string.Join(' ', places.Take(Words).Order().Select(place => words[place].ToLowerInvariant()));
    }

    [GeneratedRegex(@"\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
