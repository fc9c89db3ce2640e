namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>The agency of a dateline: where its name stands in the text.</summary>
internal readonly record struct DatelineAgency(int Start, int Length, bool IsKnown, bool IsBracketed)
{
    public int Points => Length == 0 ? 0 : IsKnown ? DatelineEvidence.KnownAgency : DatelineEvidence.OtherAgency;
}
