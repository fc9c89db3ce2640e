namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>How many bytes are fetched at once.</summary>
internal static class ReadAhead
{
    /// <summary>Of the dictionary in a search: the block asked for, no more.</summary>
    public const int Terms = 0;

    /// <summary>Of a term's postings in a search; beyond the term only as far as <see cref="Least"/>.</summary>
    public const int Searching = 1 << 12;

    /// <summary>Of postings in any case: the terms next to a rare one are likely to be asked for too, as those of a prefix are.</summary>
    public const int Least = 1 << 10;

    /// <summary>Of postings where blocks were left out: those that follow are likely to be, too.</summary>
    public const int Jumping = 1 << 9;

    /// <summary>Of anything in a merge, which reads all of it.</summary>
    public const int Merging = 1 << 15;

    /// <summary>What to fetch of postings, when so many bytes of the term are left.</summary>
    public static long Of(int most, long left) => most == Merging ? Merging : Math.Max(Least, Math.Min(most, left));
}
