namespace NewsSearch.Codecs.Postings;

/// <summary>Terms in memory that can be written without an enumeration of Lucene's: implemented by a <c>Terms</c>.</summary>
internal interface ISortedTerms
{
    /// <summary>The postings, sorted; called once a merge, as sorting may take time and memory.</summary>
    ISortedPostings Sort();
}
