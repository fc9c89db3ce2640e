using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>Stories only: the latest usable version of each, every version, or others. Thread-safe.</summary>
internal abstract class StoryFilter : Filter
{
    /// <summary>The latest version of each story that may be used, whatever the time.</summary>
    public static StoryFilter Current { get; } = new OfTerm(FieldNames.State, FieldNames.CurrentState);

    /// <summary>Every version in every state.</summary>
    public static StoryFilter Everything { get; } = new EveryStory();

    /// <summary>The latest version of each story that may be used at a moment: those whose embargo is over then, too.</summary>
    public static StoryFilter At(IndexReader reader, DateTimeOffset now) => StoriesFromEmbargo.Any(reader) ? new StoriesFromEmbargo(now) : Current;

    /// <summary>The same, and the latest version of each story that was taken down.</summary>
    public static StoryFilter WithKilled(IndexReader reader, DateTimeOffset now) => new StoriesWithKilled(At(reader, now));

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(BitsOf(context.AtomicReader), acceptDocs);

    /// <summary>The stories of a segment, deleted ones included.</summary>
    public abstract FixedBitSet BitsOf(AtomicReader reader);

    private sealed class EveryStory : StoryFilter
    {
        public override FixedBitSet BitsOf(AtomicReader reader) => StoryBits.Of(reader);
    }

    private sealed class OfTerm(string field, string term) : StoryFilter
    {
        private readonly SegmentBits _bits = new(field, term);

        public override FixedBitSet BitsOf(AtomicReader reader) => _bits.Of(reader);
    }
}
