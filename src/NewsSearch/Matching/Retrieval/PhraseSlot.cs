using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Dictionary;

namespace NewsSearch.Matching.Retrieval;

/// <summary>One place of a phrase, in one text of a segment: where any of some terms stands. One thread at a time.</summary>
internal sealed class PhraseSlot : IOpenedPostings
{
    private readonly (FieldTerms Terms, TermPositions Positions)[] _opened;
    private int[] _places = new int[32];

    private PhraseSlot((FieldTerms, TermPositions)[] opened) => _opened = opened;

    /// <summary>In the document that was advanced to, how often any of the terms stands there.</summary>
    public int Frequency { get; private set; }

    /// <summary>Opens it; null where the segment has none of the terms, and where one is not in our own format, which is told.</summary>
    public static PhraseSlot? Open(AtomicReaderContext segment, IReadOnlyList<(string Field, FoundTerm Found)> terms, ref bool isForeign)
    {
        var opened = new List<(FieldTerms, TermPositions)>(terms.Count);
        foreach (var (field, found) in terms)
        {
            if (found.In(segment.Ord) is not { } state)
                continue;
            if (state is not TermPostings postings || segment.AtomicReader.GetTerms(field) is not FieldTerms own)
            {
                isForeign = true;
                continue;
            }
            var positions = own.RentPositions();
            positions.Open(postings, null);
            opened.Add((own, positions));
        }
        return opened.Count == 0 ? null : new PhraseSlot([.. opened]);
    }

    /// <summary>Whether any of the terms stands in a document, which is not before the one asked about last.</summary>
    public bool IsIn(int document)
    {
        Frequency = 0;
        foreach (var (_, positions) in _opened)
            if ((positions.DocID < document ? positions.Advance(document) : positions.DocID) == document)
                Frequency += positions.Freq;
        return Frequency > 0;
    }

    /// <summary>All places in the document, in order; good until the next call.</summary>
    public ReadOnlySpan<int> PlacesIn(int document)
    {
        var (count, lists) = (0, 0);
        foreach (var (_, positions) in _opened)
        {
            if (positions.DocID != document)
                continue;
            count = positions.CopyTo(ref _places, count);
            lists++;
        }
        if (lists > 1)
            _places.AsSpan(0, count).Sort();
        return _places.AsSpan(0, count);
    }

    public void Release()
    {
        foreach (var (terms, positions) in _opened)
            terms.ReturnPositions(positions);
    }
}
