namespace NewsSearch.Presentation;

/// <summary>How long the stretches of a timeline are.</summary>
public enum TimelineInterval
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks, from Monday on (ISO 8601).</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
