namespace NewsSearch.Presentation.Receipts;

/// <summary>Whether a receipt's numbers come out again.</summary>
/// <param name="Then">The receipt.</param>
/// <param name="Now">What is counted now of what was there then; null where it could not be searched.</param>
/// <param name="Reasons">Why the numbers differ; none where they are the same.</param>
public sealed record ReceiptVerdict(SearchReceipt Then, SearchReceipt? Now, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the same stories are found.</summary>
    public bool IsSame => Now is not null && Now.Total == Then.Total && Now.Groups == Then.Groups && Now.FoundDigest == Then.FoundDigest;
}
