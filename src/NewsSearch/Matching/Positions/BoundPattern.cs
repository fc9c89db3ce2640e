using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>
/// A pattern over the postings of one field in one segment. Moves through documents that may match; <see cref="Collect"/>
/// then tells whether and where the current one does. One thread.
/// </summary>
internal abstract class BoundPattern
{
    /// <summary>What <see cref="Document"/> is after the last document.</summary>
    public const int NoMore = int.MaxValue;

    /// <summary>The current document; -1 before the first.</summary>
    public abstract int Document { get; }

    /// <summary>Roughly how many documents it goes through.</summary>
    public abstract long Cost { get; }

    /// <summary>Moves to the first document at or after <paramref name="target"/> that may match; never moves back.</summary>
    public abstract int Advance(int target);

    /// <summary>Adds where the current document matches, in order. May be called once a document.</summary>
    public abstract void Collect(StoryMap? map, SpanList into);
}
