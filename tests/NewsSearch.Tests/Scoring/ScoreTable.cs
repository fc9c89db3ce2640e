using System.Globalization;

namespace NewsSearch.Tests.Scoring;

/// <summary>The scores as people read them.</summary>
internal static class ScoreTable
{
    public static string Header { get; } = Line("", "measured", "expected", "must", "aim", "met", "cases", "");

    public static string Row(ExpectedScore row, Score measured) => Line(
        Title(row), Figure(measured.Value), Figure(row.Expected), Goal(row.Must), Goal(row.Aim), row.Met(measured.Value),
        measured.Of.ToString("N0", CultureInfo.InvariantCulture), row.IsTime || row.IsKept(measured.Value) ? "" : "FELL");

    /// <summary>A row that cannot be measured here.</summary>
    public static string Absent(ExpectedScore row, string reason) =>
        Line(Title(row), "-", Figure(row.Expected), Goal(row.Must), Goal(row.Aim), "", "-", reason);

    private static string Title(ExpectedScore row) => row.Unit == "count" ? row.Name : $"{row.Name}, {row.Unit}";

    private static string Figure(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Goal(double? goal) => goal?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static string Line(string name, string measured, string expected, string must, string aim, string met, string cases, string remark) =>
        $"{name,-52} {measured,9} {expected,9} {must,6} {aim,6}  {met,-4} {cases,7}  {remark}".TrimEnd();
}
