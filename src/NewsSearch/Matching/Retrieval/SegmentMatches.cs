using Lucene.Net.Util;

namespace NewsSearch.Matching.Retrieval;

/// <summary>All documents of a segment that match, without scoring them. One search, one thread.</summary>
internal static class SegmentMatches
{
    /// <param name="root">What must match; fresh.</param>
    /// <param name="words">The words any of which will do; null where the query is something else.</param>
    /// <param name="scan">Which documents count.</param>
    public static FixedBitSet Of(MatchCursor root, IReadOnlyList<WordCursor>? words, SegmentScan scan)
    {
        scan.Budget.Take(scan.MaxDoc / 8);
        var found = new FixedBitSet(scan.MaxDoc);
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
