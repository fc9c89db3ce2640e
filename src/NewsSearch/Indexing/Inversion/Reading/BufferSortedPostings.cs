using NewsSearch.Codecs.Postings;

namespace NewsSearch.Indexing.Inversion.Reading;

/// <summary>The sorted entries of a field of a buffer, as our postings are written from.</summary>
internal sealed class BufferSortedPostings(TermOrder order, SortedPostings postings) : ISortedPostings
{
    public int TermCount => postings.TermCount;

    public int DocumentCount => postings.DocumentCount;

    public ReadOnlySpan<byte> Term(int index) => order[postings.Terms[index]];

    public ReadOnlySpan<int> Documents(int index) => postings.Documents.AsSpan(postings.Starts[index]..postings.Starts[index + 1]);

    public ReadOnlySpan<int> Positions(int index) =>
        postings.Positions.Length == 0 ? [] : postings.Positions.AsSpan(postings.Starts[index]..postings.Starts[index + 1]);

    public void Dispose() => postings.Dispose();
}
