using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Trade;

/// <summary>A file in one of the trade's formats, and beside it what each of its records is to give.</summary>
internal static class TradeFixture
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "NewsSearch.Tests", "Ingestion", "Trade");

    /// <summary>Files by format: "nitf/wire.xml".</summary>
    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".xml" or ".json" && !file.EndsWith(".expected.json", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static StoryFormat FormatOf(string name) => name.Split('/')[0] switch
    {
        "nitf" => StoryFormat.Nitf,
        "newsml" => StoryFormat.NewsMl,
        "ninjs" => StoryFormat.Ninjs,
        _ => StoryFormat.Rss,
    };

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static void AssertExpected(string name, IReadOnlyList<ReadResult> results)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, Path.ChangeExtension(name, ".expected.json"))));
        Assert.Equal(expected.RootElement.GetArrayLength(), results.Count);
        foreach (var (record, result) in expected.RootElement.EnumerateArray().Zip(results))
        {
            if (record.TryGetProperty("rejected", out var reason))
                Assert.Equal((reason.GetString(), record.GetProperty("line").GetInt64()), (result.Rejection?.Reason, result.Rejection?.Line));
            else
                AssertStory(record, result);
        }
    }

    private static void AssertStory(JsonElement expected, ReadResult result)
    {
        Assert.True(result.IsStory, result.Rejection?.Reason);
        var story = result.Story;
        Reading.AssertSound(story);
        var texts = new Dictionary<string, string?>
        {
            ["id"] = story.Id,
            ["version"] = story.Version?.ToString(CultureInfo.InvariantCulture),
            ["status"] = story.Status.ToString().ToLowerInvariant(),
            ["embargo"] = story.EmbargoUntil is { } until ? new StoryTime(until, false).ToString() : null,
            ["lang"] = story.Language,
            ["headline"] = story.Headline,
            ["subheadline"] = story.Subheadline,
            ["byline"] = story.Byline,
            ["dateline"] = story.Dateline,
            ["published"] = story.Published?.ToString(),
            ["updated"] = story.Updated?.ToString(),
            ["source"] = story.Source,
            ["url"] = story.Url,
            ["evolvedFrom"] = story.EvolvedFrom,
            ["places"] = Joined(story.Places),
            ["people"] = Joined(story.People),
            ["organisations"] = Joined(story.Organisations),
            ["body"] = Joined(story.Body.Length == 0 ? [] : story.Body.Split("\n\n")),
            ["topics"] = Joined(story.Topics.Select(topic => story.TopicLabels.TryGetValue(topic, out var label) ? $"{topic} = {label}" : topic)),
        };
        foreach (var member in expected.EnumerateObject())
            Assert.True(member.Name == "extra" || texts.ContainsKey(member.Name), member.Name + " is no member of what is expected");
        Assert.Equal(
            string.Join('\n', texts.Select(pair => $"{pair.Key}: {Expected(expected, pair.Key)}")),
            string.Join('\n', texts.Select(pair => $"{pair.Key}: {pair.Value}")));
        if (expected.TryGetProperty("extra", out var extra))
        {
            foreach (var member in extra.EnumerateObject())
            {
                Assert.True(story.Extra.TryGetValue(member.Name, out var kept), member.Name + " is not kept; there are " + string.Join(", ", story.Extra.Keys));
                using var value = JsonDocument.Parse(kept);
                Assert.True(JsonElement.DeepEquals(member.Value, value.RootElement), $"{member.Name}: {kept}");
            }
        }
    }

    private static string? Expected(JsonElement expected, string name) => !expected.TryGetProperty(name, out var value)
        ? name is "places" or "people" or "organisations" or "topics" or "body" ? "" : null
        : value.ValueKind == JsonValueKind.Array
            ? Joined(value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? string.Join(" = ", item.EnumerateArray()) : item.ToString()))
            : value.ToString();

    private static string Joined(IEnumerable<string> values) => string.Join(" | ", values);
}
