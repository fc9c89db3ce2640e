namespace NewsSearch.Extraction.Datelines;

/// <summary>
/// What speaks for a dateline, in points. No single sign is enough: gazetteers hold half of the dictionary, and tables are
/// full of dates and dashes.
/// </summary>
internal static class DatelineEvidence
{
    public const int Day = 6;
    public const int MonthAlone = 2;
    public const int Year = 1;

    /// <summary>A slip in the month's name takes this away.</summary>
    public const int Slip = -2;

    public const int KnownAgency = 8;

    /// <summary>No list has it, but its name says so; with capitals and a dash this is enough.</summary>
    public const int LikelyAgency = 6;

    public const int OtherAgency = 2;
    public const int StandaloneCity = 6;
    public const int Nowhere = 4;
    public const int Country = 4;
    public const int Gazetteer = 4;
    public const int Region = 4;
    public const int Capitals = 2;
    public const int Dash = 2;
    public const int Stop = 1;

    /// <summary>Points from which the first block, or one after a head, starts with a dateline.</summary>
    public const int Enough = 10;

    /// <summary>Points from which a block after text does: by then a dateline is less to be expected.</summary>
    public const int EnoughLater = 12;
}
