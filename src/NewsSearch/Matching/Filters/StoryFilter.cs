using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>Stories only: the latest usable version of each, or every version. Thread-safe.</summary>
internal sealed class StoryFilter : Filter
{
    private readonly SegmentBits _bits;

    private StoryFilter(string field, string term) => _bits = new SegmentBits(field, term);

    /// <summary>The latest version of each story that may be used.</summary>
    public static StoryFilter Current { get; } = new(FieldNames.State, FieldNames.CurrentState);

    /// <summary>Every version in every state.</summary>
    public static StoryFilter Everything { get; } = new(FieldNames.Kind, FieldNames.StoryKind);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        BitsFilteredDocIdSet.Wrap(BitsOf(context.AtomicReader), acceptDocs);

    /// <summary>The stories of a segment, deleted ones included.</summary>
    public FixedBitSet BitsOf(AtomicReader reader) => _bits.Of(reader);
}
