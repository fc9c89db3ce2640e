using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>Which documents are stories; the others are quotes, each before its story.</summary>
internal static class StoryBits
{
    private static readonly SegmentBits s_stories = new(FieldNames.Kind, FieldNames.StoryKind);

    public static FixedBitSet Of(AtomicReader reader) => s_stories.Of(reader);
}
