using NewsSearch.Articles;

namespace NewsSearch.Extraction.Dates;

/// <summary>A date as written. Without a year the days lie in <see cref="AnyYear"/> and wait for one.</summary>
internal readonly record struct WrittenDate(int Start, int End, DateOnly From, DateOnly To, DatePrecision Precision, bool LacksYear)
{
    /// <summary>A leap year, so that February 29 can wait as well.</summary>
    public const int AnyYear = 2000;
}
