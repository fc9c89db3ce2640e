using System.Globalization;
using System.Text;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Allocations;

/// <summary>Stories for counting, the same in every run: some words in nearly all of them, most in few; a dateline and a quote each.</summary>
internal static class MadeUpStories
{
    private const int Vocabulary = 4_000;
    private static readonly string[] s_syllables = ["ka", "ro", "mi", "ten", "lu", "sor", "vi", "dal", "ne", "po", "gri", "sha"];
    private static readonly string[] s_places = ["TOKYO", "PARIS", "LONDON", "MOSCOW"];

    /// <summary>The word of this rank: 0 is the most frequent.</summary>
    public static string Word(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank + s_syllables.Length; rest > 0; rest /= s_syllables.Length)
            word.Append(s_syllables[rest % s_syllables.Length]);
        return word.ToString();
    }

    public static IReadOnlyList<RawStory> Make(int count)
    {
        var random = new Random(1987);
        return [.. Enumerable.Range(0, count).Select(number => Story(number, random))];
    }

    private static RawStory Story(int number, Random random)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"{s_places[number % s_places.Length]}, March {number % 28 + 1} - ");
        for (var paragraph = 0; paragraph < 4; paragraph++)
        {
            Sentence(body, random, 25);
            Sentence(body, random, 15);
            body.Append("\n\n");
        }
        body.Append("\"We want");
        Words(body, random, 8);
        body.Append(",\" Foreign Minister Ivan Petrov said on Thursday.");
        return new RawStory
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"made-up-{number}"),
            Headline = $"{Word(Rank(random))} {Word(Rank(random))} {Word(Rank(random))}",
            Body = body.ToString(),
            Published = StoryTime.OfDay(new DateOnly(2019, 1, 1).AddDays(number % 300)),
            Source = "Northwire",
        };
    }

    private static void Sentence(StringBuilder to, Random random, int words)
    {
        to.Append("The");
        Words(to, random, words);
        to.Append(". ");
    }

    private static void Words(StringBuilder to, Random random, int words)
    {
        for (var i = 0; i < words; i++)
            to.Append(' ').Append(Word(Rank(random)));
    }

    // Frequency falls off with the rank, about as in a language.
    private static int Rank(Random random) => (int)Math.Pow(Vocabulary, random.NextDouble()) - 1;
}
