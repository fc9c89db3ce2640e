using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Dictionary;
using NewsSearch.Matching.Retrieval;

namespace NewsSearch.Matching.Positions;

/// <summary>
/// What positions are read with for a short time, for many words and their forms: each has buffers of some thousand bytes, which
/// go from query to query. One thread; nothing that was rented may be used after the end.
/// </summary>
/// <param name="whole">The state of the index, whose terms are known.</param>
/// <param name="segment">The segment in it.</param>
internal sealed class RentedPositions(IndexReader whole, AtomicReaderContext segment) : IOpenedPostings, IDisposable
{
    private readonly List<(FieldTerms Of, TermPositions Positions)> _rented = [];

    /// <summary>The positions of a term in the segment; null where it is not. False where the segment is of a format not ours.</summary>
    public bool TryOpen(string field, string term, out DocsAndPositionsEnum? positions)
    {
        positions = null;
        if (IndexTerms.Of(whole).Find(whole, field, term).In(segment.Ord) is not { } state)
            return true;
        if (state is not TermPostings place)
            return false;
        var opened = place.Terms.RentPositions();
        _rented.Add((place.Terms, opened));
        opened.Open(place, null);
        positions = opened;
        return true;
    }

    public int BlocksRead => _rented.Sum(r => r.Positions.BlocksRead);

    public void Release() => Dispose();

    public void Dispose()
    {
        foreach (var (terms, positions) in _rented)
            terms.ReturnPositions(positions);
        _rented.Clear();
    }
}
