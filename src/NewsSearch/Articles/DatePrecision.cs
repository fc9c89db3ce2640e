namespace NewsSearch.Articles;

/// <summary>How exactly a date is given.</summary>
public enum DatePrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,
}
