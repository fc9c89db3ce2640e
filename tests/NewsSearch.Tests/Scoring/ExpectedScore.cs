namespace NewsSearch.Tests.Scoring;

/// <summary>A row of <c>scores.tsv</c>.</summary>
/// <param name="Name">What is measured, on what.</param>
/// <param name="Unit"><c>%</c>, <c>count</c>, or <c>times</c> for ratios of times, which are shown and never asserted.</param>
/// <param name="FewerIsBetter">Whether the figure counts what went wrong.</param>
/// <param name="Must">What has to be reached; null for a figure that is only followed.</param>
/// <param name="Aim">What is hoped for.</param>
/// <param name="Expected">What was reached when the file was written.</param>
internal sealed record ExpectedScore(string Name, string Unit, bool FewerIsBetter, double? Must, double? Aim, double Expected)
{
    /// <summary>How far a score may fall behind what was reached.</summary>
    public const double Tolerance = 0.5;

    public bool IsTime => Unit == "times";

    public bool IsKept(double measured) => FewerIsBetter ? measured <= Expected + Tolerance : measured >= Expected - Tolerance;

    public bool Reaches(double measured, double goal) => FewerIsBetter ? measured <= goal : measured >= goal;

    /// <summary>The best goal that a figure reaches: <c>aim</c>, <c>must</c>, <c>no</c>, or nothing where none is set.</summary>
    public string Met(double measured) => this switch
    {
        { Aim: { } aim } when Reaches(measured, aim) => "aim",
        { Must: { } must } => Reaches(measured, must) ? "must" : "NO",
        _ => "",
    };
}
