using System.Numerics;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Finds and counts the documents of what scores the same in all of them, a window of documents at a time: the first are the
/// best, and of the others none is looked at by itself.
/// </summary>
/// <param name="root">What must match; fresh.</param>
/// <param name="scan">The segment.</param>
/// <param name="window">Documents of a window, a multiple of 64.</param>
internal sealed class ConstantSearch(MatchCursor root, SegmentScan scan, int window = ConstantSearch.LargestWindow)
{
    /// <summary>Its marks are four kilobytes.</summary>
    public const int LargestWindow = 1 << 15;

    private const int WordBits = 64;

    [ThreadStatic]
    private static ulong[]? t_marks;

    /// <summary>Adds the first documents, as long as they are good enough, and counts.</summary>
    /// <param name="toCount">How many are to be counted before the rest is left out.</param>
    /// <param name="count">How many were, also where the budget is spent.</param>
    public void Run(long toCount, ref long count)
    {
        var room = t_marks ??= new ulong[LargestWindow / WordBits];
        var score = root.Best;
        var document = root.Advance(scan.NextAccepted(0));
        for (var counted = 0L; document < scan.MaxDoc && (counted < toCount || score > scan.Threshold);)
        {
            var start = document & ~(WordBits - 1);
            var end = (int)Math.Min(scan.MaxDoc, (long)start + window);
            var marks = room.AsSpan(0, (end - start + WordBits - 1) / WordBits);
            Mark(start, end, marks);
            document = root.Advance(end);
            scan.KeepIn(start, marks);
            var found = 0;
            foreach (var word in marks)
                found += BitOperations.PopCount(word);
            // As soon as there are enough, no other of the same score comes in.
            for (var i = 0; i < marks.Length && score > scan.Threshold; i++)
                for (var left = marks[i]; left != 0 && score > scan.Threshold; left &= left - 1)
                    scan.Add(start + (i * WordBits) + BitOperations.TrailingZeroCount(left), score);
            counted += found;
            count += found;
        }
    }

    private void Mark(int start, int end, Span<ulong> marks)
    {
        scan.Budget.Tick();
        if (root is MarkedCursor marked)
        {
            marked.CopyTo(start, marks);
            return;
        }
        marks.Clear();
        for (var document = root.Document; document < end; document = root.Advance(document + 1))
        {
            scan.Budget.Tick();
            if (root.Matches())
                marks[(document - start) / WordBits] |= 1UL << (document - start);
        }
    }
}
