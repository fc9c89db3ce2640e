using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Extraction.Quotes.Newswriting;

/// <summary>Reads the annotated stories, which are embedded in this assembly.</summary>
internal static class StoryReader
{
    public static IReadOnlyList<Story> Read() =>
        [.. Lines("stories.jsonl").Zip(Lines("speakers.jsonl"), StoryOf)];

    private static Story StoryOf(JsonElement story, JsonElement annotations)
    {
        Assert(story.GetProperty("id").GetString() == annotations.GetProperty("id").GetString());
        return new Story(
            new RawStory
            {
                Id = story.GetProperty("id").GetString()!,
                Headline = TextOf(story, "headline")!,
                Body = TextOf(story, "body")!,
                Language = TextOf(story, "lang"),
            },
            [.. annotations.GetProperty("quotes").EnumerateArray().Select(QuoteOf)],
            [.. annotations.GetProperty("speakers").EnumerateArray().Select(s => s.GetString()!)]);
    }

    private static AnnotatedQuote QuoteOf(JsonElement quote) =>
        new(TextOf(quote, "text")!, Enum.Parse<QuoteKind>(TextOf(quote, "kind")!, true), TextOf(quote, "speaker"));

    private static string? TextOf(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Assert(bool sameStory)
    {
        if (!sameStory)
            throw new InvalidDataException("stories.jsonl and speakers.jsonl do not list the same stories in the same order.");
    }

    private static IEnumerable<JsonElement> Lines(string file)
    {
        var assembly = typeof(StoryReader).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(n => n.EndsWith("Newswriting." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                yield return JsonElement.Parse(line);
    }
}
