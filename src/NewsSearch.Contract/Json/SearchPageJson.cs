using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>A page of hits.</summary>
internal static class SearchPageJson
{
    public static void Write(Utf8JsonWriter json, SearchPage page)
    {
        json.WriteStartObject();
        WriteHead(json, page);
        json.Objects("hits", page.Hits, WriteHit);
        json.WriteEndObject();
    }

    /// <summary>Everything but the hits.</summary>
    public static void WriteHead(Utf8JsonWriter json, SearchPage page)
    {
        json.WriteString("query", page.Query);
        TranslationJson.WriteMember(json, page.Translation);
        json.WriteString("understood", page.Understood);
        json.Objects("parts", page.Parts, static (to, part) =>
        {
            to.WriteString("text", part.Text);
            to.Texts("forms", part.Forms);
            to.WriteNumber("stories", part.Stories);
        });
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteNumber("total", page.Total);
        json.WriteBoolean("totalIsExact", page.TotalIsExact);
        json.WriteNumber("groups", page.Groups);
        json.WriteBoolean("complete", page.Complete);
        WriteRelaxed(json, page.Relaxed);
        WriteAdvice(json, page);
        WriteTook(json, page.Took);
        json.Text("cursor", page.Cursor);
        if (page.Facets.Count > 0)
            FacetsJson.WriteMember(json, page.Facets);
    }

    public static void WriteHit(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteNumber(HitNames.Rank, hit.Rank);
        json.WriteString(HitNames.Id, hit.Id);
        json.Score(HitNames.Score, hit.Score);
        json.WriteString(HitNames.Match, Words.Of(hit.Match));
        json.WriteString(HitNames.Headline, hit.Headline);
        json.Time(HitNames.Published, hit.Published);
        DatelineJson.WriteMember(json, hit.Dateline);
        json.WriteString(HitNames.Source, hit.Source);
        json.Texts(HitNames.Speakers, hit.Speakers);
        json.Texts(HitNames.Topics, hit.Topics);
        json.WriteNumber(HitNames.Copies, hit.Copies);
        if (hit.First is { } first)
        {
            json.WriteStartObject(HitNames.First);
            json.WriteString(HitNames.Id, first.Id);
            json.WriteString(HitNames.Source, first.Source);
            json.Time(HitNames.Published, first.Published);
            json.WriteEndObject();
        }
        json.WriteNumber(HitNames.Version, hit.Version);
        json.WriteStartArray(HitNames.Badges);
        foreach (var badge in hit.Badges)
            json.WriteStringValue(Words.Of(badge));
        json.WriteEndArray();
        if (hit.Explanation is not null)
            ExplanationJson.WriteMember(json, hit.Explanation);
        json.WriteString(HitNames.Snippet, hit.Snippet);
        json.WriteStartArray(HitNames.Highlights);
        foreach (var range in hit.Highlights)
        {
            json.WriteStartArray();
            json.WriteNumberValue(range.Start);
            json.WriteNumberValue(range.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void WriteRelaxed(Utf8JsonWriter json, RelaxedMatch? relaxed)
    {
        if (relaxed is null)
        {
            json.WriteNull("relaxed");
            return;
        }
        json.WriteStartObject("relaxed");
        json.WriteNumber("words", relaxed.Words);
        json.WriteNumber("total", relaxed.Total);
        json.WriteEndObject();
    }

    private static void WriteAdvice(Utf8JsonWriter json, SearchPage page)
    {
        if (page.DidYouMean is { } meant)
        {
            json.WriteStartObject("didYouMean");
            json.WriteString("query", meant.Query);
            json.WriteNumber("total", meant.Total);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("didYouMean");
        }
        json.Objects("missed", page.Missed, static (to, part) =>
        {
            to.WriteString("part", part.Text);
            to.WriteNumber("stories", part.Stories);
            if (part.Without is { } without)
                to.WriteNumber("without", without);
            else
                to.WriteNull("without");
        });
    }

    private static void WriteTook(Utf8JsonWriter json, SearchTimes took)
    {
        json.WriteStartObject("took");
        json.WriteNumber("parseMs", Rounded(took.ParseMs));
        json.WriteNumber("matchMs", Rounded(took.MatchMs));
        json.WriteNumber("fetchMs", Rounded(took.FetchMs));
        json.WriteNumber("highlightMs", Rounded(took.HighlightMs));
        json.WriteNumber("totalMs", Rounded(took.TotalMs));
        json.WriteEndObject();
    }

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 3);
}
