using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Copies;

/// <summary>Made-up wire stories: texts that have nothing in common, copies of them with small edits, forms filled in anew.</summary>
internal static class WireStories
{
    private static readonly DateTimeOffset s_start = new(2024, 3, 4, 9, 14, 0, TimeSpan.Zero);

    /// <summary>A story of its own.</summary>
    public static RawStory Original(int number, int minutes = 0) => Story("s" + Text(number), number, minutes, edits: 0);

    /// <summary>A copy of a story: another id, some words changed.</summary>
    public static RawStory Copy(int number, int copy, int minutes, int edits = 2) =>
        Story($"s{Text(number)}-c{Text(copy)}", number, minutes, edits, copy) with { Source = "Desk " + Text(copy) };

    /// <summary>The same form for another company: all but a name and figures are the same.</summary>
    public static RawStory Form(int number) => new()
    {
        Id = "f" + Text(number),
        Headline = $"{Name(number)} CORP declares dividend",
        Source = "Wire",
        Published = new StoryTime(s_start, false),
        Body = $"{Name(number)} Corp said its board declared a quarterly dividend of {Text(11 + number)} cents a share, payable on April {Text(1 + number % 28)} to holders of record on March {Text(1 + number * 7 % 28)}.",
    };

    private static RawStory Story(string id, int number, int minutes, int edits, int copy = 0)
    {
        var random = new Random(number);
        var words = Enumerable.Range(0, 90).Select(_ => Name(random.Next(4_000)).ToLowerInvariant()).ToList();
        for (var e = 0; e < edits; e++)
            words[(copy * 13 + e * 29) % words.Count] = Name(9_000 + copy * 31 + e).ToLowerInvariant();
        return new RawStory
        {
            Id = id,
            Headline = "About " + string.Join(' ', words.Take(4)),
            Source = "Wire",
            Published = new StoryTime(s_start.AddMinutes(minutes), false),
            Body = "Harbour news. " + string.Join(". ", words.Chunk(15).Select(s => "The " + string.Join(' ', s))) + ".",
        };
    }

    /// <summary>A word for a number, the same each time.</summary>
    private static string Name(int number)
    {
        string[] syllables = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu"];
        return "Q" + string.Concat(Text(number).Select(digit => syllables[digit - '0']));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
