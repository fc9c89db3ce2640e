using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>Names of a dateline's members, made ready to be copied as those of the hits that have one.</summary>
internal static class DatelineNames
{
    public static readonly JsonEncodedText Dateline = Of("dateline");
    public static readonly JsonEncodedText Raw = Of("raw");
    public static readonly JsonEncodedText Places = Of("places");
    public static readonly JsonEncodedText Country = Of("country");
    public static readonly JsonEncodedText Month = Of("month");
    public static readonly JsonEncodedText Day = Of("day");
    public static readonly JsonEncodedText Year = Of("year");
    public static readonly JsonEncodedText YearInferred = Of("yearInferred");
    public static readonly JsonEncodedText Agency = Of("agency");
    public static readonly JsonEncodedText End = Of("end");

    private static JsonEncodedText Of(string name) => JsonEncodedText.Encode(name, SafeEncoder.Instance);
}
