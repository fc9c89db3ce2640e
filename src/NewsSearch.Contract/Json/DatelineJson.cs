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
            json.WriteNull(DatelineNames.Dateline);
            return;
        }
        json.WriteStartObject(DatelineNames.Dateline);
        json.WriteString(DatelineNames.Raw, dateline.Raw);
        json.Texts(DatelineNames.Places, dateline.Places);
        json.WriteString(DatelineNames.Country, dateline.Country);
        json.Number(DatelineNames.Month, dateline.Month);
        json.Number(DatelineNames.Day, dateline.Day);
        json.Number(DatelineNames.Year, dateline.Year);
        json.WriteBoolean(DatelineNames.YearInferred, dateline.YearInferred);
        json.WriteString(DatelineNames.Agency, dateline.Agency);
        json.WriteNumber(DatelineNames.End, dateline.End);
        json.WriteEndObject();
    }
}
