using System.Numerics;
using Lucene.Net.Util;
using NewsSearch.Matching.Copies;
using NewsSearch.Matching.Retrieval;

namespace NewsSearch.Engine.Copies;

/// <summary>
/// Counts, among the stories that match, those that repeat one that was counted, so that a total can be told with copies collapsed.
/// Of a total that is not counted to its end, among as many stories as were counted, the first of the index. One answer, one thread.
/// </summary>
internal sealed class RepeatCount
{
    public long Repeats { get; private set; }

    /// <summary>Counts with all groups at hand.</summary>
    /// <param name="stories">Those that have copies.</param>
    /// <param name="retrieval">Finds what matches.</param>
    /// <param name="most">Among so many stories that match; null counts among all, and looks at those alone that have copies.</param>
    public void Count(GroupedStories stories, DocumentRetrieval retrieval, long? most)
    {
        var met = new FixedBitSet(Math.Max(1, stories.Groups));
        var left = most ?? long.MaxValue;
        retrieval.Visit(most is null ? stories.GroupedIn : null, (segment, found) =>
        {
            var end = most is null ? segment.Reader.MaxDoc : End(found, ref left);
            var (documents, groups) = stories.In(segment);
            for (var i = 0; i < documents.Length && documents.Span[i] - segment.DocBase is var document && document < end; i++)
                if (found.Get(document) && met.GetAndSet(groups.Span[i]))
                    Repeats++;
            return left > 0;
        });
    }

    /// <summary>Counts by looking up the group of each story, among so many that match.</summary>
    public void LookUp(CopyGroups copies, DocumentRetrieval retrieval, long most)
    {
        var met = new HashSet<long>();
        var left = most;
        retrieval.Visit(among: null, (segment, found) =>
        {
            var end = most == long.MaxValue ? found.Length : End(found, ref left);
            if (copies.In(segment) is { } groups)
                for (var document = found.Length == 0 ? -1 : found.NextSetBit(0); document >= 0 && document < end; document = document + 1 < end ? found.NextSetBit(document + 1) : -1)
                    if (groups.GroupOf(document) is { } group && !met.Add(group))
                        Repeats++;
            return left > 0;
        });
    }

    /// <summary>Behind the document with which nothing is left.</summary>
    private static int End(FixedBitSet found, ref long left)
    {
        var words = found.GetBits();
        for (var i = 0; i < words.Length; i++)
        {
            var count = BitOperations.PopCount((ulong)words[i]);
            if (count < left)
            {
                left -= count;
                continue;
            }
            for (var word = words[i]; word != 0; word &= word - 1)
                if (--left == 0)
                    return (i << 6) + BitOperations.TrailingZeroCount(word) + 1;
        }
        return found.Length;
    }
}
