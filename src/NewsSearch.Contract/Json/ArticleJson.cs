using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Contract.Json;

/// <summary>An article with everything that was concluded from it.</summary>
internal static class ArticleJson
{
    public static void WriteMembers(Utf8JsonWriter json, Article article, int? version)
    {
        json.WriteString("id", article.Id);
        json.Number("version", version);
        json.WriteString("status", Words.Of(article.Status));
        json.WriteString("embargo", article.EmbargoUntil?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("lang", article.Language);
        json.Text("kicker", article.Kicker);
        json.WriteString("headline", article.Headline);
        json.Text("subheadline", article.Subheadline);
        json.Text("byline", article.Byline);
        json.Text("source", article.Source);
        json.Text("url", article.Url);
        json.Time("published", article.Published);
        json.WriteBoolean("publishedInferred", article.PublishedInferred);
        json.Time("updated", article.Original.Updated);
        json.Text("evolvedFrom", article.Original.EvolvedFrom);
        DatelineJson.WriteMember(json, article.Dateline);
        json.Objects("sections", article.Sections, static (to, section) =>
        {
            to.WriteString("heading", section.Heading);
            to.Span("start", "end", section.Range);
        });
        json.WriteString("body", article.Body);
        json.Objects("quotes", article.Quotes, QuoteJson.WriteMembers);
        json.Texts("speakers", article.Speakers);
        json.Objects("topics", article.Topics, static (to, topic) =>
        {
            to.WriteString("id", topic.Id);
            to.WriteString("label", topic.Label);
            to.WriteString("source", Words.Of(topic.Source));
            to.WriteNumber("score", topic.Score);
            to.Texts("evidence", topic.Evidence);
        });
        json.Objects("places", article.Places, static (to, place) =>
        {
            to.WriteString("name", place.Name);
            to.Text("country", place.Country);
        });
        json.Texts("people", article.People);
        json.Texts("organisations", article.Organisations);
        json.Objects("dates", article.Dates, static (to, date) =>
        {
            to.WriteString("raw", date.Raw);
            to.Span("start", "end", date.Range);
            to.Day("from", date.From);
            to.Day("to", date.To);
            to.WriteString("precision", Words.Of(date.Precision));
        });
        WriteExtra(json, article.Original.Extra);
    }

    /// <summary>Keys that NewsSearch does not know, as they came.</summary>
    private static void WriteExtra(Utf8JsonWriter json, IReadOnlyDictionary<string, string> extra)
    {
        json.WriteStartObject("extra");
        foreach (var (key, value) in extra.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            WriteValue(json, value);
        }
        json.WriteEndObject();
    }

    // Written anew rather than copied, so that its strings are escaped as all others are.
    private static void WriteValue(Utf8JsonWriter json, string value)
    {
        try
        {
            using var parsed = JsonDocument.Parse(value);
            parsed.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(value);
        }
    }
}
