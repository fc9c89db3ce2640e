namespace NewsSearch.Tests.Scoring;

/// <summary>A figure as it was measured.</summary>
/// <param name="Name">The row of <c>scores.tsv</c> that it belongs to.</param>
/// <param name="Value">In the unit of that row; shares are in percent.</param>
/// <param name="Of">How many cases it was measured on.</param>
internal sealed record Score(string Name, double Value, int Of)
{
    /// <summary>A share of <paramref name="of"/> in percent; 0 of nothing.</summary>
    public static Score Share(string name, int right, int of) => new(name, Percent(right, of), of);

    public static double Percent(double part, double whole) => whole == 0 ? 0 : 100 * part / whole;

    /// <summary>The harmonic mean of precision and recall in percent.</summary>
    public static double F1(int right, int made, int wanted) => Percent(2.0 * right, made + wanted);
}
