namespace NewsSearch.Postings.Reading;

/// <summary>How many bytes are fetched at once.</summary>
internal static class ReadAhead
{
    /// <summary>Of the dictionary in a search: the block asked for, no more.</summary>
    public const int Terms = 0;

    /// <summary>Of a term's postings in a search; never beyond the term.</summary>
    public const int Searching = 1 << 12;

    /// <summary>Of anything in a merge, which reads all of it.</summary>
    public const int Merging = 1 << 15;
}
