using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>Stories counted over time.</summary>
internal static class TimelineJson
{
    public static void Write(Utf8JsonWriter json, TimelinePage page)
    {
        json.WriteStartObject();
        json.WriteString("query", page.Query);
        TranslationJson.WriteMember(json, page.Translation);
        json.WriteString("understood", page.Understood);
        NoticesJson.WriteMember(json, page.Notices);
        json.WriteString("by", Words.Of(page.By));
        json.WriteString("clock", Words.Of(page.Clock));
        json.WriteNumber("total", page.Total);
        json.WriteNumber("copies", page.Copies);
        json.WriteNumber("undated", page.Undated);
        json.WriteBoolean("complete", page.Complete);
        if (page.VersusTotal is { } total)
        {
            json.WriteStartObject("vs");
            json.WriteString("understood", page.VersusUnderstood);
            json.WriteNumber("total", total);
            json.WriteNumber("copies", page.VersusCopies ?? 0);
            json.WriteEndObject();
        }
        json.Objects("buckets", page.Buckets, static (to, bucket) =>
        {
            to.Day("from", bucket.From);
            WriteCount(to, bucket.Count);
            if (bucket.Versus is { } versus)
            {
                to.WriteStartObject("vs");
                WriteCount(to, versus);
                to.WriteEndObject();
            }
        });
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, TimelineCount count)
    {
        json.WriteNumber("stories", count.Stories);
        json.WriteNumber("copies", count.Copies);
        json.WriteNumber("share", count.Share);
        if (count.Occurrences is { } occurrences)
            json.WriteNumber("occurrences", occurrences);
    }
}
