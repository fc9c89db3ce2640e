using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Retrieval;

namespace NewsSearch.Engine.Copies;

/// <summary>
/// Counts, among the stories that match, those that repeat one that was counted, so that a total can be told with copies collapsed.
/// Of a total that is not counted to its end, among as many stories as were counted, the first of the index. One answer, one thread.
/// </summary>
internal sealed class RepeatCount(GroupedStories stories)
{
    private readonly FixedBitSet _met = new(Math.Max(1, stories.Groups));

    public long Repeats { get; private set; }

    /// <summary>Counts them all: only stories that have copies are looked at.</summary>
    public void CountAll(DocumentRetrieval retrieval) => retrieval.Visit(stories.GroupedIn, (segment, found) =>
    {
        Add(segment, found, segment.Reader.MaxDoc);
        return true;
    });

    /// <summary>Counts among so many stories that match.</summary>
    public void CountFirst(DocumentRetrieval retrieval, long most)
    {
        var left = most;
        retrieval.Visit(among: null, (segment, found) =>
        {
            Add(segment, found, End(found, ref left));
            return left > 0;
        });
    }

    private void Add(AtomicReaderContext segment, FixedBitSet found, int end)
    {
        var (documents, groups) = stories.In(segment);
        for (var i = 0; i < documents.Length; i++)
        {
            var document = documents.Span[i] - segment.DocBase;
            if (document >= end)
                return;
            if (found.Get(document) && _met.GetAndSet(groups.Span[i]))
                Repeats++;
        }
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
