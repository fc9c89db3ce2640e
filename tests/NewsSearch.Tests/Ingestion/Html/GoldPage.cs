using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Tests.Examples;

namespace NewsSearch.Tests.Ingestion.Html;

/// <summary>A page made for this project, and what a reader finds in it. See Pages/README.md.</summary>
internal sealed record GoldPage(string Name, bool IsHeldOut, string Title, string? Byline, string Date, string? Source, string? Language, string[] Paragraphs, string[] Forbidden)
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "tests", "NewsSearch.Tests", "Ingestion", "Html", "Pages");

    public byte[] Content => File.ReadAllBytes(Path.Combine(s_folder, Name + ".html"));

    public static string Folder => s_folder;

    public static IReadOnlyList<GoldPage> All { get; } = Load();

    public bool HasTitle(RawStory story) => Same(Title, story.Headline);

    public bool HasByline(RawStory story) => Names(Byline).SetEquals(Names(story.Byline));

    /// <summary>To the minute; to the day where the page gives no more.</summary>
    public bool HasDate(RawStory story)
    {
        if (story.Published is not { } published)
            return false;
        var day = !Date.Contains('T', StringComparison.Ordinal);
        var expected = DateTimeOffset.Parse(Date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return day ? published.Day == DateOnly.FromDateTime(expected.UtcDateTime) : !published.DateOnly && Math.Abs((published.Instant - expected).TotalMinutes) < 1;
    }

    /// <summary>How well the paragraphs agree: the harmonic mean of precision and recall over whole paragraphs.</summary>
    public double BodyScore(RawStory story)
    {
        var expected = Paragraphs.Select(Folded).ToList();
        var found = story.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Folded).ToList();
        var common = 0;
        foreach (var paragraph in found)
        {
            if (expected.Remove(paragraph))
                common++;
        }
        return common == 0 ? 0 : 2.0 * common / (Paragraphs.Length + found.Count);
    }

    public IEnumerable<string> Foreign(RawStory story) => Forbidden.Where(phrase => story.Body.Contains(phrase, StringComparison.Ordinal));

    public bool HasBody(RawStory story) => BodyScore(story) >= 0.9 && !Foreign(story).Any();

    private static bool Same(string a, string b) => Folded(a) == Folded(b);

    private static HashSet<string> Names(string? byline) =>
        [.. (byline ?? "").Replace(" and ", ", ", StringComparison.Ordinal).Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Folded)];

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Where(char.IsLetterOrDigit))
            folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }

    private static List<GoldPage> Load()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(s_folder, "pages.json")));
        return [.. json.RootElement.EnumerateArray().Select(page => new GoldPage(
            page.GetProperty("page").GetString()!, page.GetProperty("set").GetString() == "held-out", page.GetProperty("title").GetString()!,
            page.GetProperty("byline").GetString(), page.GetProperty("date").GetString()!, page.GetProperty("source").GetString(), page.GetProperty("lang").GetString(),
            Texts(page, "paragraphs"), Texts(page, "forbidden")))];
    }

    private static string[] Texts(JsonElement page, string name) => [.. page.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
