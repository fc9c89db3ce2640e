using Lucene.Net.Index;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Part of a query with the statistics of the whole index, ready to be opened on its segments. One search, one thread.</summary>
internal abstract class MatchPlan
{
    /// <summary>The most that a document can score; infinite where it is not known.</summary>
    public abstract double Most { get; }

    /// <summary>Whether all that matches scores the most.</summary>
    public virtual bool IsConstant => false;

    /// <summary>Whether it is a word, or words any of which will do.</summary>
    public virtual bool IsAnyWord => false;

    /// <summary>Whether it is a word, or words any of which or all of which must match.</summary>
    public virtual bool IsOfWords => IsAnyWord;

    /// <summary>How many documents of a segment match, deleted ones included, where the dictionary tells; null where it does not.</summary>
    public virtual int? CountIn(AtomicReaderContext segment) => null;

    /// <summary>The part in a segment; null where nothing of it matches.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="opened">Takes all postings that are opened, so that what they use can be given back.</param>
    public abstract MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened);
}
