using System.Text.Json;
using NewsSearch.Articles;

namespace NewsSearch.Contract.Json;

/// <summary>Where and when a story was filed.</summary>
internal static class DatelineJson
{
    public static void WriteMember(Utf8JsonWriter json, Dateline? dateline)
    {
        if (dateline is null)
        {
            json.WriteNull("dateline");
            return;
        }
        json.WriteStartObject("dateline");
        json.WriteString("raw", dateline.Raw);
        json.Texts("places", dateline.Places);
        json.Text("country", dateline.Country);
        json.Number("month", dateline.Month);
        json.Number("day", dateline.Day);
        json.Number("year", dateline.Year);
        json.WriteBoolean("yearInferred", dateline.YearInferred);
        json.Text("agency", dateline.Agency);
        json.WriteNumber("end", dateline.End);
        json.WriteEndObject();
    }
}
