using Lucene.Net.Util;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// What a phrase can score in documents ahead. In no story is it more often than its first word; and where no brackets are, no
/// more often than its rarest: after an opening bracket two places of a word may share what follows them. One search, one thread.
/// </summary>
/// <param name="first">The stems of its first word, scored as the phrase is; read ahead, not through.</param>
/// <param name="rarest">Those of its rarest; the same where it is not known which stories have brackets.</param>
/// <param name="bracketed">Stories that may have brackets; null where that is not known.</param>
internal sealed class PhraseBounds(PostingCursor[] first, PostingCursor[] rarest, FixedBitSet? bracketed)
{
    private int _bracketed = -1;

    /// <summary>Nothing that any document can score is more.</summary>
    public double Best { get; } = first.Sum(p => (double)p.Best);

    /// <summary>Looks ahead from a document, and returns the last one up to which bounds hold.</summary>
    public int LookAhead(int target)
    {
        var last = Earliest(rarest, target);
        return IsByRarest(target, last) ? last : Math.Min(last, Earliest(first, target));
    }

    /// <summary>Nothing that a document from one to another, inclusive, can score is more.</summary>
    public double In(int from, int to) => Sum(IsByRarest(from, to) ? rarest : first, from, to);

    /// <summary>Whether the rarest word alone bounds some documents; the bounds of a frequent one change after fewer documents.</summary>
    private bool IsByRarest(int from, int to) => ReferenceEquals(first, rarest) || NextBracketed(from) > to;

    /// <summary>The first document from one on, up to a last one, that its words may let score more than so much; another beyond the last if none is.</summary>
    /// <param name="document">The first.</param>
    /// <param name="score">So much.</param>
    /// <param name="last">The last.</param>
    public int FindAbove(int document, double score, int last)
    {
        // Of several forms of a word each may add its part.
        if (rarest is not [var postings] || last >= MatchCursor.End - 1)
            return document;
        var next = ReferenceEquals(first, rarest) ? MatchCursor.End : NextBracketed(document);
        if (next == document)
            return document;
        postings.Advance(document);
        postings.FindAbove(score, last + 1);
        return Math.Min(postings.Document, next);
    }

    /// <summary>The first from a document on, which is not before the one asked about last.</summary>
    private int NextBracketed(int document)
    {
        // Few stories have brackets: the next one is far away, and is not looked for again before it is passed.
        if (_bracketed >= document)
            return _bracketed;
        var next = document < bracketed!.Length ? bracketed.NextSetBit(document) : -1;
        return _bracketed = next < 0 ? MatchCursor.End : next;
    }

    private static int Earliest(PostingCursor[] words, int target)
    {
        var last = MatchCursor.End;
        foreach (var postings in words)
            last = Math.Min(last, postings.LookAhead(target));
        return last;
    }

    private static double Sum(PostingCursor[] words, int from, int to)
    {
        var bound = 0.0;
        foreach (var postings in words)
            bound += postings.BoundIn(from, to);
        return bound;
    }
}
