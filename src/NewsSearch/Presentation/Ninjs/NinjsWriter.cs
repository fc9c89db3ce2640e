using System.Globalization;
using System.Text.Json;
using NewsSearch.Analysis.Languages;
using NewsSearch.Articles;
using NewsSearch.Articles.Identifiers;

namespace NewsSearch.Presentation.Ninjs;

/// <summary>
/// Writes a story as ninjs 3.0, the IPTC's News in JSON, such that its published schema accepts it. What was read from
/// ninjs comes out again with the same meaning; a date without a time becomes midnight UTC, since ninjs has only instants.
/// What this program concluded itself is marked: subjects carry <c>"creator":"newssearch"</c>, an inferred date of
/// publication is left out; the language is the one that the text was found to be in, where the record had none. Stateless, thread-safe.
/// </summary>
public static class NinjsWriter
{
    private const string Creator = "newssearch";

    /// <summary>Writes one object.</summary>
    /// <param name="json">Stands where a value may.</param>
    /// <param name="article">The story.</param>
    /// <param name="version">Its number in the index; null to write none.</param>
    public static void Write(Utf8JsonWriter json, Article article, int? version)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(article);
        json.WriteStartObject();
        json.WriteString("uri", StoryUri.ToUri(article.Id));
        WriteStandard(json);
        json.WriteString("type", "text");
        json.WriteString("representationType", "full");
        Text(json, "version", version?.ToString(CultureInfo.InvariantCulture));
        Text(json, "firstCreated", article.PublishedInferred ? null : Instant(article.Published?.Instant));
        Text(json, "versionCreated", Instant(article.Original.Updated?.Instant));
        Text(json, "embargoedUntil", Instant(article.EmbargoUntil));
        json.WriteString("pubStatus", Status(article));
        Text(json, "language", Language(article));
        Values(json, "headlines", [("main", article.Headline), ("sub", article.Subheadline), ("kicker", article.Kicker)]);
        Text(json, "by", article.Byline);
        Text(json, "located", article.Dateline is { Places.Count: > 0 } dateline ? string.Join('/', dateline.Places) : null);
        Values(json, "bodies", [("main", article.Body)]);
        WriteSubjects(json, article.Topics);
        Names(json, "people", article.People);
        Names(json, "organisations", article.Organisations);
        Names(json, "places", [.. article.Places.Select(place => place.Name)]);
        Names(json, "infoSources", article.Source is { } source ? [source] : []);
        WritePage(json, article.Url);
        WriteEvolvedFrom(json, article.Original.EvolvedFrom);
        NinjsExtras.Write(json, article.Original.Extra);
        json.WriteEndObject();
    }

    private static void WriteStandard(Utf8JsonWriter json)
    {
        json.WriteStartObject("standard");
        json.WriteString("name", "ninjs");
        json.WriteString("version", "3.0");
        json.WriteString("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json");
        json.WriteEndObject();
    }

    /// <summary>An embargo is no status of ninjs: the story is usable from a moment on, or, where none is known, withheld.</summary>
    private static string Status(Article article) => article.Status switch
    {
        StoryStatus.Canceled => "canceled",
        StoryStatus.Withheld => "withheld",
        StoryStatus.Embargoed when article.EmbargoUntil is null => "withheld",
        _ => "usable",
    };

    /// <summary>The record's own tag, which may name a region too, unless the text is in another language; none where nothing tells.</summary>
    private static string? Language(Article article) => article.Language == LanguageTags.Undetermined ? null
        : LanguageTags.Primary(article.Original.Language) == article.Language ? article.Original.Language : article.Language;

    private static string? Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            json.WriteString(name, value);
    }

    private static void Values(Utf8JsonWriter json, string name, (string Role, string? Value)[] values)
    {
        if (values.All(value => string.IsNullOrEmpty(value.Value)))
            return;
        json.WriteStartArray(name);
        foreach (var (role, value) in values)
        {
            if (string.IsNullOrEmpty(value))
                continue;
            json.WriteStartObject();
            json.WriteString("role", role);
            json.WriteString("contentType", "text/plain");
            json.WriteString("value", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Names(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            json.WriteString("name", value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSubjects(Utf8JsonWriter json, IReadOnlyList<Topic> topics)
    {
        if (topics.Count == 0)
            return;
        json.WriteStartArray("subjects");
        foreach (var topic in topics)
        {
            json.WriteStartObject();
            json.WriteString("name", topic.Label);
            if (topic.Source != TopicSource.Given)
            {
                json.WriteString("creator", Creator);
                json.WriteNumber("relevance", (int)Math.Round(Math.Clamp(topic.Score, 0, 1) * 100));
            }
            else if (ConceptUri.ToUri(topic.Id) is { } uri)
            {
                json.WriteString("uri", uri);
            }
            else if (topic.Id != topic.Label)
            {
                json.WriteString("literal", topic.Id);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WritePage(Utf8JsonWriter json, string? url)
    {
        if (url is null || !UriSyntax.IsAbsolute(url))
            return;
        json.WriteStartArray("renditions");
        json.WriteStartObject();
        json.WriteString("name", "web");
        json.WriteString("href", url);
        json.WriteString("contentType", "text/html");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteEvolvedFrom(Utf8JsonWriter json, string? id)
    {
        if (id is null)
            return;
        json.WriteStartArray("associations");
        json.WriteStartObject();
        json.WriteString("name", "evolvedFrom");
        json.WriteString("uri", StoryUri.ToUri(id));
        json.WriteString("rel", CodeSchemes.Root + "itemrelation/evolvedFrom");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
