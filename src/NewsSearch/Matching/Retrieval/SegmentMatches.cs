using System.Runtime.InteropServices;
using Lucene.Net.Util;

namespace NewsSearch.Matching.Retrieval;

/// <summary>All documents of a segment that match, without scoring them. One search, one thread.</summary>
internal static class SegmentMatches
{
    /// <summary>How many documents of one word are marked as quickly as one of another is looked up.</summary>
    private const int LikeFrequent = 16;

    /// <param name="root">What must match; fresh.</param>
    /// <param name="words">The words any of which will do; null where the query is something else.</param>
    /// <param name="scan">Which documents count.</param>
    public static FixedBitSet Of(MatchCursor root, WordCursor[]? words, SegmentScan scan)
    {
        if (AllOf(root) is { } all)
            return Shared(all, scan);
        scan.Budget.Take(scan.MaxDoc / 8);
        var found = new FixedBitSet(scan.MaxDoc);
        if (root is MarkedCursor marked)
        {
            marked.CopyTo(0, MemoryMarshal.Cast<long, ulong>(found.GetBits().AsSpan()));
            scan.Keep(found);
            return found;
        }
        if (words is null || root is BooleanCursor { Prohibited.Length: > 0 })
        {
            foreach (var document in OneByOne(root, scan))
                found.Set(document);
            return found;
        }
        foreach (var word in words)
        {
            scan.Budget.Tick(1 + (word.Finding[0].DocFreq / 64));
            word.Finding[0].MarkAll(found);
        }
        scan.Keep(found);
        return found;
    }

    /// <summary>
    /// The words all of which must match, and nothing else, where none is so much rarer than the others that going from one of
    /// its documents to the next would leave most of theirs unread; null for anything else.
    /// </summary>
    public static WordCursor[]? AllOf(MatchCursor root)
    {
        if (root is not BooleanCursor { Required.Length: > 1, Prohibited: [], Least: 0 } tree || !tree.Required.All(r => r is WordCursor { Finding.Length: 1 }))
            return null;
        var words = Array.ConvertAll(tree.Required, r => (WordCursor)r);
        return words.Max(w => w.Cost) <= words.Min(w => w.Cost) * LikeFrequent ? words : null;
    }

    private static FixedBitSet Shared(WordCursor[] words, SegmentScan scan)
    {
        FixedBitSet? shared = null;
        foreach (var word in words.OrderBy(w => w.Cost))
        {
            scan.Budget.Take(scan.MaxDoc / 8);
            scan.Budget.Tick(1 + (word.Finding[0].DocFreq / 64));
            var documents = new FixedBitSet(scan.MaxDoc);
            word.Finding[0].MarkAll(documents);
            if (shared is null)
                shared = documents;
            else
                shared.And(documents);
        }
        scan.Keep(shared!);
        return shared!;
    }

    /// <summary>The same, in order.</summary>
    public static IEnumerable<int> OneByOne(MatchCursor root, SegmentScan scan)
    {
        for (var document = scan.NextAccepted(0); document != MatchCursor.End; document = scan.NextAccepted(document))
        {
            scan.Budget.Tick();
            var found = root.Advance(document);
            if (found == MatchCursor.End)
                yield break;
            // A deleted document counts by its bit, so going on from itself would stay there.
            document = found + 1;
            if (scan.Accepts(found) && root.Matches())
                yield return found;
        }
    }
}
