using System.Globalization;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Evaluation.Files;
using NewsSearch.Evaluation.Latency;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>
/// Queries on Reuters-21578, which has no judged ones: headlines and the labels of the editors stand for judgements. A label
/// says that a story belongs to a topic, so figures compare ways of ranking; they do not tell how content a reader would be.
/// </summary>
internal static class ReutersCollections
{
    public const string KnownName = "Reuters-21578, known items";

    private const int KnownCount = 1_000;
    private const int KnownSeed = 1987;
    private const int PairCount = 200;
    private const int PairSeed = 21_578;
    private const int FewestStories = 5;
    private const int MostStories = 250;

    public static IEnumerable<JudgedCollection> Of(string path)
    {
        var labels = ReutersLabels.Read(path).ToList();
        var stories = new StorySet("reuters", () => ReutersFile.Read(path));
        var byTopic = ByLabel(labels, story => story.Topics);
        yield return new JudgedCollection(
            KnownName, "four words of a headline, drawn by a seed; relevant: the story and others under the same headline", stories,
            KnownItems.Draw([.. labels.Select(story => (story.Id, story.Headline))], KnownCount, new Random(KnownSeed)));
        yield return new JudgedCollection(
            "Reuters-21578, subjects", "queries that describe a topic without its label, written before any ranking; relevant: all stories of the topic", stories,
            [
                .. Queries("reuters-subjects.tsv").Where(query => byTopic.ContainsKey(query.Class)).Select((query, i) =>
                    JudgedQuery.Of(string.Create(CultureInfo.InvariantCulture, $"s{i + 1}-{query.Class}"), query.Text, byTopic[query.Class])),
            ]);
        yield return new JudgedCollection(
            "Reuters-21578, labels", "words for a topic and a country, pairs drawn by a seed; relevant: the stories that have both labels", stories,
            Pairs(byTopic, ByLabel(labels, story => story.Places)));
    }

    private static IReadOnlyList<JudgedQuery> Pairs(Dictionary<string, HashSet<string>> byTopic, Dictionary<string, HashSet<string>> byPlace)
    {
        var places = Queries("reuters-places.tsv");
        JudgedQuery[] pairs =
        [
            .. from topic in Queries("reuters-topics.tsv")
               from place in places
               let both = byTopic.GetValueOrDefault(topic.Class, []).Intersect(byPlace.GetValueOrDefault(place.Class, []), StringComparer.Ordinal).ToList()
               where both.Count is >= FewestStories and <= MostStories
               select JudgedQuery.Of($"{topic.Class}-{place.Class}", $"{topic.Text} {place.Text}", both),
        ];
        new Random(PairSeed).Shuffle(pairs);
        return [.. pairs.Take(PairCount)];
    }

    private static IReadOnlyList<LatencyQuery> Queries(string file)
    {
        using var lines = new StreamReader(Path.Combine(Repository.Root, "benchmarks", "queries", file));
        return LatencyQueryFile.Read(lines, file);
    }

    private static Dictionary<string, HashSet<string>> ByLabel(List<ReutersLabels> stories, Func<ReutersLabels, IReadOnlyList<string>> labels) =>
        stories.SelectMany(story => labels(story).Select(label => (Label: label, story.Id)))
            .GroupBy(pair => pair.Label, pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
