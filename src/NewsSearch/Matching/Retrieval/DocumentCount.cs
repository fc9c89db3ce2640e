using System.Numerics;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Counts what a query matches in a segment, without scoring. One search, one thread.</summary>
/// <param name="segment">The segment.</param>
/// <param name="filter">Among which documents.</param>
/// <param name="most">Beyond this it need not go on.</param>
/// <param name="budget">Pays for it.</param>
internal sealed class DocumentCount(AtomicReaderContext segment, StoryFilter filter, long most, SearchBudget budget)
{
    private readonly FixedBitSet _accepted = filter.BitsOf(segment.AtomicReader);
    private readonly IBits? _live = segment.AtomicReader.LiveDocs;

    /// <param name="root">What must match.</param>
    /// <param name="words">The words any of which will do; null where the query is something else.</param>
    public long Of(MatchCursor root, IReadOnlyList<WordCursor>? words)
    {
        budget.Look();
        if (words is null || root is BooleanCursor { Prohibited.Length: > 0 })
            return OneByOne(root);
        var longest = words.Max(w => w.Finding[0].DocFreq);
        // Where every story counts, the dictionary tells what a word alone matches, and what several match at least.
        if ((words.Count == 1 || longest > most) && _live is null && IsWhole())
            return longest;
        return Together(words);
    }

    private bool IsWhole() => filter == StoryFilter.Everything || _accepted.Cardinality == StoryBits.Of(segment.AtomicReader).Cardinality;

    private long OneByOne(MatchCursor root)
    {
        var scan = new SegmentScan(_accepted, _live, 0, new BestDocuments(0, null), budget);
        var count = 0L;
        for (var document = scan.NextAccepted(0); document != MatchCursor.End && count <= most; document = scan.NextAccepted(document + 1))
        {
            budget.Tick();
            var found = root.Advance(document);
            if (found == MatchCursor.End)
                break;
            if (found == document && scan.Accepts(found) && root.Matches())
                count++;
            else
                document = found == document ? found : found - 1;
        }
        return count;
    }

    private long Together(IReadOnlyList<WordCursor> words)
    {
        budget.Take(_accepted.Length / 8);
        var found = new FixedBitSet(_accepted.Length);
        foreach (var word in words)
        {
            budget.Tick(1 + (word.Finding[0].DocFreq / 64));
            word.Finding[0].MarkAll(found);
        }
        var marks = MemoryMarshal.Cast<long, ulong>(found.GetBits());
        var accepted = MemoryMarshal.Cast<long, ulong>(_accepted.GetBits());
        var count = 0L;
        for (var i = 0; i < accepted.Length; i++)
        {
            var both = marks[i] & accepted[i];
            if (_live is null)
            {
                count += BitOperations.PopCount(both);
                continue;
            }
            for (; both != 0; both &= both - 1)
                count += _live.Get((i << 6) + BitOperations.TrailingZeroCount(both)) ? 1 : 0;
        }
        return count;
    }
}
