using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Retrieval;

/// <summary>What a search shares while it goes through a segment: which documents count, what was found, what it may take.</summary>
/// <param name="accepted">Documents that count are in all of these, a bit each; first those that have the fewest.</param>
/// <param name="live">Those that are not deleted; null for all.</param>
/// <param name="docBase">The number of the first document in the index.</param>
/// <param name="best">What was found so far.</param>
/// <param name="budget">Pays for it.</param>
internal sealed class SegmentScan(FixedBitSet[] accepted, IBits? live, int docBase, BestDocuments best, SearchBudget budget)
{
    /// <summary>Postings that are gone over in the time of looking one up.</summary>
    private const int PostingsPerLookup = 20;

    /// <summary>Documents of the segment.</summary>
    public int MaxDoc => accepted[0].Length;

    /// <summary>Whether so few documents count that each of them is better looked up in the postings of some words than the other way round.</summary>
    public bool IsSparseFor(WordCursor[] words)
    {
        if (accepted.Length == 1)
            return false;
        var postings = 0L;
        foreach (var word in words)
            postings += word.Finding[0].DocFreq;
        return MostAccepted * (long)PostingsPerLookup < postings;
    }

    /// <summary>Whether so few documents count that it is better to go from one of them to the next than through as many others.</summary>
    public bool IsSparseFor(long documents) => accepted.Length > 1 && MostAccepted < documents;

    /// <summary>No more documents count.</summary>
    public int MostAccepted => accepted[0].Cardinality;

    public SearchBudget Budget => budget;

    /// <summary>What a bound must exceed.</summary>
    public float Threshold => best.Threshold;

    public bool Accepts(int document) => IsAmongAll(document) && (live is null || live.Get(document));

    /// <summary>The first document from one on that counts, but for those deleted; the end if none does.</summary>
    public int NextAccepted(int document)
    {
        for (; document < MaxDoc; document++)
        {
            if (IsAmongAll(document))
                return document;
            document = accepted[0].NextSetBit(document);
            if (document < 0)
                break;
            if (IsAmongAll(document))
                return document;
        }
        return MatchCursor.End;
    }

    /// <summary>Whether all of some documents count, and none is deleted.</summary>
    public bool HasAll(FixedBitSet documents)
    {
        if (live is not null)
            return false;
        foreach (var some in accepted)
            if (!ReferenceEquals(some, documents) && !HasAll(some.GetBits(), documents.GetBits()))
                return false;
        return true;
    }

    /// <summary>Leaves those of some documents that count.</summary>
    public void Keep(FixedBitSet documents)
    {
        foreach (var some in accepted)
            documents.And(some);
        if (live is null)
            return;
        for (var document = documents.Length == 0 ? -1 : documents.NextSetBit(0); document >= 0;
            document = document + 1 < documents.Length ? documents.NextSetBit(document + 1) : -1)
            if (!live.Get(document))
                documents.Clear(document);
    }

    /// <summary>Leaves those of a window of documents that count.</summary>
    /// <param name="start">The document of the first mark; a multiple of 64.</param>
    /// <param name="marks">A bit a document.</param>
    public void KeepIn(int start, Span<ulong> marks)
    {
        foreach (var some in accepted)
        {
            var bits = MemoryMarshal.Cast<long, ulong>(some.GetBits().AsSpan(start >> 6, marks.Length));
            var at = 0;
            for (; at <= marks.Length - Vector256<ulong>.Count; at += Vector256<ulong>.Count)
                (Vector256.Create<ulong>(marks[at..]) & Vector256.Create(bits[at..])).CopyTo(marks[at..]);
            for (; at < marks.Length; at++)
                marks[at] &= bits[at];
        }
        if (live is null)
            return;
        for (var i = 0; i < marks.Length; i++)
            for (var left = marks[i]; left != 0; left &= left - 1)
                if (!live.Get(start + (i << 6) + BitOperations.TrailingZeroCount(left)))
                    marks[i] &= ~(left & (ulong)-(long)left);
    }

    public void Add(int document, double score) => best.Add(docBase + document, (float)score);

    private bool IsAmongAll(int document)
    {
        foreach (var some in accepted)
            if (!some.Get(document))
                return false;
        return true;
    }

    private static bool HasAll(ReadOnlySpan<long> counted, ReadOnlySpan<long> wanted)
    {
        var at = 0;
        for (; at <= wanted.Length - Vector256<long>.Count; at += Vector256<long>.Count)
            if (Vector256.AndNot(Vector256.Create(wanted[at..]), Vector256.Create(counted[at..])) != Vector256<long>.Zero)
                return false;
        for (; at < wanted.Length; at++)
            if ((wanted[at] & ~counted[at]) != 0)
                return false;
        return true;
    }
}
