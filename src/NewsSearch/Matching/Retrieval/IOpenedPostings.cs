namespace NewsSearch.Matching.Retrieval;

/// <summary>Postings opened by a search, which read with what the next search may use again.</summary>
internal interface IOpenedPostings
{
    /// <summary>Blocks read so far: what they cost.</summary>
    int BlocksRead { get; }

    /// <summary>Gives back what they read with; they must not be used any more.</summary>
    void Release();
}
