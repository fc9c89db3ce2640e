using System.Globalization;

namespace NewsSearch.Tests.Extraction.Quotes.Newswriting;

/// <summary>How many of how many.</summary>
internal readonly record struct Share(int Part, int Whole)
{
    public double Percent => Whole == 0 ? 0 : 100.0 * Part / Whole;

    public static Share operator +(Share share, bool counts) => new(share.Part + (counts ? 1 : 0), share.Whole + 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Percent:0.0} % ({Part} of {Whole})");
}
