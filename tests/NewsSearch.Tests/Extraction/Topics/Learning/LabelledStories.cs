using NewsSearch.Articles;

namespace NewsSearch.Tests.Extraction.Topics.Learning;

/// <summary>Made-up collections whose topics follow from their words.</summary>
internal static class LabelledStories
{
    private static readonly string[] s_fillers =
        ["the", "office", "said", "on", "monday", "that", "plans", "would", "change", "in", "spring", "after", "talks", "with", "partners", "and", "others"];

    private static readonly string[][] s_subjects =
    [
        ["herring", "trawler", "quota", "harbour", "nets"],
        ["barley", "harvest", "elevator", "silo", "bushels"],
        ["copper", "smelter", "ore", "shaft", "concentrate"],
        ["ferry", "pier", "crossing", "captain", "berth"],
    ];

    public static readonly string[] Labels = ["fish", "grain", "metal", "ships"];

    /// <summary>Stories of one topic each, a word of it in every sentence.</summary>
    public static List<RawStory> Separable(int count, int seed = 1) => [.. Make(count, seed, topics: _ => 1)];

    /// <summary>Stories of none, one or two topics.</summary>
    public static List<RawStory> Several(int count, int seed = 1) => [.. Make(count, seed, topics: random => random.Next(3))];

    private static IEnumerable<RawStory> Make(int count, int seed, Func<Random, int> topics)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var chosen = Enumerable.Range(0, Labels.Length).OrderBy(_ => random.Next()).Take(topics(random)).ToArray();
            var words = new List<string>();
            for (var j = 0; j < 40; j++)
            {
                words.Add(s_fillers[random.Next(s_fillers.Length)]);
                if (chosen.Length > 0 && j % 4 == 0)
                    words.Add(s_subjects[chosen[j / 4 % chosen.Length]][random.Next(5)]);
            }
            yield return new RawStory
            {
                Id = "story-" + i,
                Headline = string.Join(' ', words.Take(6)),
                Body = string.Join(' ', words) + ".",
                Topics = [.. chosen.Select(c => Labels[c])],
            };
        }
    }
}
