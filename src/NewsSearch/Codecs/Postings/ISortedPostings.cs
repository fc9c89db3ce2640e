namespace NewsSearch.Codecs.Postings;

/// <summary>Postings of one field in memory, term by term in the order of their bytes. Immutable while it is read; disposed of by whoever asked for it.</summary>
internal interface ISortedPostings : IDisposable
{
    /// <summary>Number of terms; each has at least one entry.</summary>
    int TermCount { get; }

    /// <summary>Number of documents that have any of them.</summary>
    int DocumentCount { get; }

    /// <summary>The UTF-8 of a term.</summary>
    ReadOnlySpan<byte> Term(int index);

    /// <summary>The documents of a term, never falling; one that has the term several times stands there as often.</summary>
    ReadOnlySpan<int> Documents(int index);

    /// <summary>The positions of a term, one for each of <see cref="Documents"/>; empty for a field without positions.</summary>
    ReadOnlySpan<int> Positions(int index);
}
