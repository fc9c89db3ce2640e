namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>The agency of a dateline: where its name stands in the text.</summary>
internal readonly record struct DatelineAgency(int Start, int Length, AgencyStanding Standing, bool IsBracketed)
{
    public bool IsKnown => Length > 0 && Standing == AgencyStanding.Known;

    /// <summary>Known, or sounding like an agency.</summary>
    public bool IsLikely => Length > 0 && Standing >= AgencyStanding.Likely;

    public int Points => Length == 0 ? 0 : Standing switch
    {
        AgencyStanding.Known => DatelineEvidence.KnownAgency,
        AgencyStanding.Likely => DatelineEvidence.LikelyAgency,
        _ => DatelineEvidence.OtherAgency,
    };
}
