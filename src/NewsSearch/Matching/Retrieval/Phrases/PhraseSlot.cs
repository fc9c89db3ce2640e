using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Dictionary;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>One place of a phrase, in one text of a segment: where any of some terms stands. One thread at a time.</summary>
internal sealed class PhraseSlot : IOpenedPostings
{
    private readonly (FieldTerms Terms, TermPositions Positions)[] _opened;
    // Nearly always there is one term, and going through a list of one costs as much again.
    private readonly TermPositions? _single;
    private int[] _places = new int[32];

    private PhraseSlot((FieldTerms, TermPositions Positions)[] opened)
    {
        _opened = opened;
        _single = opened is [var (_, positions)] ? positions : null;
    }

    /// <summary>Roughly how many documents it goes through.</summary>
    public long Cost => _opened.Sum(o => o.Positions.GetCost());

    public int BlocksRead => _opened.Sum(o => o.Positions.BlocksRead);

    /// <summary>The document stood at; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>How often any of the terms stands in the document.</summary>
    public int Frequency
    {
        get
        {
            if (_single is { } single)
                return single.Freq;
            var frequency = 0;
            foreach (var (_, positions) in _opened)
                if (positions.DocID == Document)
                    frequency += positions.Freq;
            return frequency;
        }
    }

    /// <summary>Opens it; null where the segment has none of the terms, and where one is not in our own format, which is told.</summary>
    public static PhraseSlot? Open(AtomicReaderContext segment, FoundTerm[] terms, ref bool isForeign)
    {
        var opened = new List<(FieldTerms, TermPositions)>(terms.Length);
        foreach (var found in terms)
        {
            if (found.In(segment.Ord) is not { } state)
                continue;
            if (state is not TermPostings postings)
            {
                isForeign = true;
                continue;
            }
            var positions = postings.Terms.RentPositions();
            positions.Open(postings, null);
            opened.Add((postings.Terms, positions));
        }
        return opened.Count == 0 ? null : new PhraseSlot([.. opened]);
    }

    /// <summary>Goes to the first document from a target on that has any of the terms.</summary>
    public int Advance(int target)
    {
        if (target <= Document)
            return Document;
        if (_single is { } single)
            return Document = single.Advance(target);
        var document = PostingCursor.End;
        foreach (var (_, positions) in _opened)
            document = Math.Min(document, positions.DocID < target ? positions.Advance(target) : positions.DocID);
        return Document = document;
    }

    /// <summary>Whether it is one term, of which documents may be gone through many at a time.</summary>
    public bool IsSingle => _single is not null;

    /// <inheritdoc cref="TermPositions.CopyTo(int, int[], WindowOccurrences)"/>
    public int CopyTo(int limit, int[] documents, WindowOccurrences occurrences)
    {
        var count = _single!.CopyTo(limit, documents, occurrences);
        Document = _single.DocID;
        return count;
    }

    /// <inheritdoc cref="TermPositions.Intersect"/>
    public int Intersect(ReadOnlySpan<int> documents, int first, Span<byte> places, Span<int> kept, WindowOccurrences occurrences) =>
        _single!.Intersect(documents, first, places, kept, occurrences);

    /// <inheritdoc cref="TermPositions.Decode"/>
    public void Decode(WindowOccurrences occurrences, ReadOnlySpan<int> documents, int before, ref int[] positions, int[] ends) =>
        _single!.Decode(occurrences, documents, before, ref positions, ends);

    /// <summary>
    /// All places in the document, in order, counted from a position on; those before it are below zero. Behind them eight more
    /// numbers may be read, which are no places. Asked for once a document, and good until the next one.
    /// </summary>
    public ReadOnlySpan<int> PlacesFrom(int position)
    {
        var count = _single is { } single ? single.CopyTo(ref _places, 0, position) : Merged(position);
        Vector256.Create(int.MinValue).StoreUnsafe(ref _places[count]);
        return _places.AsSpan(0, count);
    }

    /// <summary>Each place once, though two of the terms may stand there.</summary>
    private int Merged(int position)
    {
        var (count, lists) = (0, 0);
        foreach (var (_, positions) in _opened)
        {
            if (positions.DocID != Document)
                continue;
            count = positions.CopyTo(ref _places, count, position);
            lists++;
        }
        if (lists < 2)
            return count;
        var places = _places.AsSpan(0, count);
        places.Sort();
        count = 0;
        foreach (var place in places)
            if (count == 0 || places[count - 1] != place)
                places[count++] = place;
        return count;
    }

    public void Release()
    {
        foreach (var (terms, positions) in _opened)
            terms.ReturnPositions(positions);
    }
}
