using System.Buffers;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Documents of a segment that have any of some terms, deleted ones too: a bit each, in room that other searches use again. One search, one thread.</summary>
internal sealed class MarkedDocuments : IOpenedPostings
{
    private readonly int _words;
    private long[]? _bits;

    public MarkedDocuments(TermsFilter terms, AtomicReader segment)
    {
        terms.Budget.Look();
        terms.Budget.Take(segment.MaxDoc / 8);
        _words = FixedBitSet.Bits2words(segment.MaxDoc);
        _bits = ArrayPool<long>.Shared.Rent(_words);
        _bits.AsSpan(0, _words).Clear();
        Postings = terms.MarkIn(segment, new FixedBitSet(_bits, segment.MaxDoc));
    }

    /// <summary>How many postings the terms have: no fewer than documents.</summary>
    public long Postings { get; }

    /// <summary>A bit a document.</summary>
    public ReadOnlySpan<ulong> Bits => MemoryMarshal.Cast<long, ulong>(_bits.AsSpan(0, _words));

    /// <summary>They are read whole when the query is opened, whatever is asked: what that costs is no matter of a search.</summary>
    public int BlocksRead => 0;

    public void Release()
    {
        if (Interlocked.Exchange(ref _bits, null) is { } bits)
            ArrayPool<long>.Shared.Return(bits);
    }
}
