namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>How sure it is that a name is an agency's.</summary>
internal enum AgencyStanding
{
    /// <summary>It stands where an agency would.</summary>
    Possible,

    /// <summary>And sounds like one: "Doab News".</summary>
    Likely,

    /// <summary>The list has it.</summary>
    Known,
}
