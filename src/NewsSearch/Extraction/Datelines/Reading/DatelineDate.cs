namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>A dateline's date as far as it is written; 0 for what is not.</summary>
internal readonly record struct DatelineDate(int Month, int Day, int Year, bool HasSlip)
{
    public int Points => Month == 0
        ? 0
        : (Day > 0 ? DatelineEvidence.Day : DatelineEvidence.MonthAlone) + (Year > 0 ? DatelineEvidence.Year : 0)
            + (HasSlip ? DatelineEvidence.Slip : 0);
}
