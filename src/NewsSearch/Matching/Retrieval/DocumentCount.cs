using Lucene.Net.Index;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Counts what a query matches in a segment, without scoring. One search, one thread.</summary>
/// <param name="segment">The segment.</param>
/// <param name="scan">Which documents count.</param>
/// <param name="most">Beyond this it need not go on.</param>
internal sealed class DocumentCount(AtomicReaderContext segment, SegmentScan scan, long most)
{
    /// <summary>Postings that are marked in the time of looking one up: half a block, as what is looked up far apart unpacks a block each.</summary>
    private const int MarkedPerLookup = 64;

    /// <param name="root">What must match.</param>
    public long Of(MatchCursor root)
    {
        if (SegmentMatches.AllOf(root) is { } all)
            return new WindowedCount(all, scan, most).OfAll();
        if (SomeWords.Of(root) is not { Words: var words } some)
            return OneByOne(root);
        if (!some.IsAny)
            return scan.IsSparseFor(words) ? OneByOne(root) : WindowedCount.OfSome(some, scan, most);
        var longest = 0;
        foreach (var word in words)
            longest = Math.Max(longest, word.Finding[0].DocFreq);
        // Where every story counts, the dictionary tells what a word alone matches, and what several match at least.
        if ((words.Length == 1 || longest > most) && scan.HasAll(StoryBits.Of(segment.AtomicReader)))
            return longest;
        return words.Length == 1 && scan.MostAccepted * (long)MarkedPerLookup < longest ? OneByOne(root) : new WindowedCount(words, scan, most).OfAny();
    }

    private long OneByOne(MatchCursor root) => SegmentMatches.OneByOne(root, scan).TakeWhile((_, i) => i <= most).LongCount();
}
