namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Part of a query in a segment: goes through documents that may match it, and bounds what any of them can score before it is
/// looked at. Forward only. One thread at a time.
/// </summary>
internal abstract class MatchCursor
{
    /// <summary>After the last document.</summary>
    public const int End = PostingCursor.End;

    /// <summary>The document stood at; -1 before the first.</summary>
    public abstract int Document { get; }

    /// <summary>Roughly how many documents it goes through.</summary>
    public abstract long Cost { get; }

    /// <summary>Nothing that any document can score is more.</summary>
    public abstract double Best { get; }

    /// <summary>Goes to the first document from a target on that may match.</summary>
    public abstract int Advance(int target);

    /// <summary>Up to which document a bound that starts at a target is close.</summary>
    public abstract int LookAhead(int target);

    /// <summary>Nothing that a document from one to another, inclusive, can score is more.</summary>
    public abstract double BoundIn(int from, int to);

    /// <summary>Nothing that the document stood at can score is more.</summary>
    public abstract double BoundHere();

    /// <summary>Whether the document stood at may score more than so much; may cost more than its bound, and tell more.</summary>
    public virtual bool MayExceed(double score) => BoundHere() > score;

    /// <summary>
    /// Goes on, from the document stood at, to the first up to a last one that may match and score more than so much, or beyond
    /// the last one.
    /// </summary>
    public virtual int FindAbove(double score, int last) => Document;

    /// <summary>Whether the document stood at matches.</summary>
    public abstract bool Matches();

    /// <summary>The same where it is wanted only if it scores more than so much, as it may; one that does not need not match.</summary>
    public virtual bool MatchesAbove(double score) => Matches();

    /// <summary>The score of a document, which is stood at or, where the part may be missing, not passed yet; 0 where it does not match.</summary>
    public abstract double Score(int document);
}
