using System.IO.Compression;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Tests.Collections;
using Xunit;

namespace NewsSearch.Tests.Extraction.Languages;

/// <summary>Whole collections in English, which are not part of the repository; without them the tests are skipped, and say so.</summary>
public sealed class CollectionLanguageTests
{
    [Theory]
    [InlineData("reuters-21578.jsonl.gz", "body")]
    [InlineData("attributions-train.jsonl.gz", "text")]
    [InlineData("wikinews.jsonl.gz", "body")]
    [InlineData("gum-news.jsonl.gz", "body")]
    [InlineData("time/docs.jsonl.gz", "body")]
    public void Nearly_every_story_of_an_English_collection_is_English(string file, string text)
    {
        var path = SharedData.Find(file);
        Assert.SkipUnless(path is not null, SharedData.Missing);
        var extractor = new ArticleExtractor();
        var languages = Stories(path!, text).AsParallel().Select(story => extractor.Extract(story).Language).ToList();
        Assert.True(languages.Count(language => language == "en") > 0.995 * languages.Count,
            string.Join(", ", languages.CountBy(language => language).Select(pair => $"{pair.Key} {pair.Value}")));
    }

    private static IEnumerable<RawStory> Stories(string path, string text)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var story = new RawStory { Headline = Value(record, "headline"), Body = Value(record, text) };
            if (story.Headline.Length + story.Body.Length > 0)
                yield return story;
        }
    }

    private static string Value(JsonDocument record, string name) =>
        record.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
