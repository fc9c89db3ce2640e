using System.Numerics;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Counts the documents of a segment that have any of some words, several or all of them, a window of documents at a time: what is marked
/// stays near the processor, and what lies behind the last document that is to be counted is not read. One search, one thread.
/// </summary>
/// <param name="words">The words, each with one list of postings that tells where it is; fresh.</param>
/// <param name="scan">Which documents count.</param>
/// <param name="most">Beyond this it need not go on.</param>
/// <param name="window">Documents of a window, a multiple of 64.</param>
internal sealed class WindowedCount(WordCursor[] words, SegmentScan scan, long most, int window = WindowedCount.LargestWindow)
{
    /// <summary>Its marks are four kilobytes.</summary>
    public const int LargestWindow = 1 << 15;

    private const int WordBits = 64;

    [ThreadStatic]
    private static ulong[]? t_marks;

    [ThreadStatic]
    private static ulong[]? t_others;

    [ThreadStatic]
    private static ulong[]?[]? t_digits;

    private readonly ulong[] _marks = t_marks ??= new ulong[LargestWindow / WordBits];
    private readonly ulong[] _others = t_others ??= new ulong[LargestWindow / WordBits];

    /// <summary>Those that have any.</summary>
    public long OfAny()
    {
        var count = 0L;
        for (var start = StartAt(0); start < scan.MaxDoc && count <= most;)
        {
            var end = EndOf(start);
            var marks = MarksOf(start, end);
            var next = MatchCursor.End;
            foreach (var word in words)
            {
                word.Finding[0].Advance(start);
                word.Finding[0].MarkIn(start, end, marks);
                next = Math.Min(next, word.Finding[0].Document);
            }
            count += Counted(start, marks);
            start = StartAt(Math.Max(end, next));
        }
        return count;
    }

    /// <summary>Those that have all.</summary>
    public long OfAll()
    {
        var byCost = words.OrderBy(w => w.Cost).ToArray();
        var count = 0L;
        for (var start = StartAt(0); start < scan.MaxDoc && count <= most;)
        {
            var end = EndOf(start);
            var marks = MarksOf(start, end);
            var next = end;
            foreach (var word in byCost)
            {
                // Where one has none in the window, the others are not read there.
                if (word.Finding[0].Advance(start) is var first && first >= end)
                {
                    marks.Clear();
                    next = first;
                    break;
                }
                Mark(word, start, end, marks, isFirst: word == byCost[0]);
            }
            count += Counted(start, marks);
            start = StartAt(next);
        }
        return count;
    }

    /// <summary>Those that have several of some parts, and nothing that is prohibited.</summary>
    /// <param name="some">The parts; fresh.</param>
    /// <param name="scan">Which documents count.</param>
    /// <param name="most">Beyond this it need not go on.</param>
    /// <param name="window">Documents of a window, a multiple of 64.</param>
    public static long OfSome(SomeWords some, SegmentScan scan, long most, int window = LargestWindow) =>
        new WindowedCount(some.Words, scan, most, window).OfSome([.. some.Words, .. some.Others], some.Least, some.Prohibited);

    private long OfSome(MatchCursor[] parts, int least, MatchCursor[] prohibited)
    {
        var digits = Digits(parts.Length);
        var count = 0L;
        for (var start = StartAt(0); start < scan.MaxDoc && count <= most;)
        {
            var end = EndOf(start);
            var marks = MarksOf(start, end);
            foreach (var digit in digits)
                digit.AsSpan(0, marks.Length).Clear();
            var next = MatchCursor.End;
            foreach (var part in parts)
            {
                if (part.Advance(start) < end)
                {
                    marks.Clear();
                    Mark(part, start, end, marks);
                    Add(marks, digits);
                }
                next = Math.Min(next, part.Advance(end));
            }
            Reaching(least, digits, marks);
            foreach (var part in prohibited)
                Unmark(part, start, end, marks);
            count += Counted(start, marks);
            start = StartAt(Math.Max(end, next));
        }
        return count;
    }

    private void Mark(MatchCursor part, int start, int end, Span<ulong> marks)
    {
        if (part is WordCursor { Finding: [var postings] })
        {
            postings.MarkIn(start, end, marks);
            return;
        }
        for (var document = part.Document; document < end; document = part.Advance(document + 1))
        {
            scan.Budget.Tick();
            if (part.Matches())
                marks[(document - start) / WordBits] |= 1UL << (document - start);
        }
    }

    /// <summary>The digits, in twos, of a number for each document of a window: enough of them to count all parts.</summary>
    private static ulong[][] Digits(int parts)
    {
        var digits = t_digits ??= new ulong[]?[WordBits];
        var wanted = new ulong[BitOperations.Log2((uint)parts) + 1][];
        for (var i = 0; i < wanted.Length; i++)
            wanted[i] = digits[i] ??= new ulong[LargestWindow / WordBits];
        return wanted;
    }

    /// <summary>Adds one to the number of each document that is marked: 64 at a time, digit by digit, as long as something is carried.</summary>
    private static void Add(ReadOnlySpan<ulong> marks, ulong[][] digits)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var carried = marks[i];
            for (var digit = 0; carried != 0; digit++)
            {
                ref var old = ref digits[digit][i];
                (old, carried) = (old ^ carried, old & carried);
            }
        }
    }

    /// <summary>Marks the documents whose number is no less than another, compared from the highest digit down.</summary>
    private static void Reaching(int least, ulong[][] digits, Span<ulong> marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var (greater, same) = (0UL, ulong.MaxValue);
            for (var digit = digits.Length - 1; digit >= 0; digit--)
            {
                var here = digits[digit][i];
                if ((least & (1 << digit)) != 0)
                {
                    same &= here;
                }
                else
                {
                    greater |= same & here;
                    same &= ~here;
                }
            }
            marks[i] = greater | same;
        }
    }

    private void Unmark(MatchCursor part, int start, int end, Span<ulong> marks)
    {
        for (var document = part.Advance(start); document < end; document = part.Advance(document + 1))
        {
            scan.Budget.Tick();
            ref var mark = ref marks[(document - start) / WordBits];
            var bit = 1UL << (document - start);
            if ((mark & bit) != 0 && part.Matches())
                mark &= ~bit;
        }
    }

    private void Mark(WordCursor word, int start, int end, Span<ulong> marks, bool isFirst)
    {
        if (isFirst)
        {
            word.Finding[0].MarkIn(start, end, marks);
            return;
        }
        var others = _others.AsSpan(0, marks.Length);
        others.Clear();
        word.Finding[0].MarkIn(start, end, others);
        for (var i = 0; i < marks.Length; i++)
            marks[i] &= others[i];
    }

    /// <summary>Where a window ends, exclusive.</summary>
    private int EndOf(int start)
    {
        scan.Budget.Tick(1 + words.Length);
        return (int)Math.Min(scan.MaxDoc, (long)start + window);
    }

    private Span<ulong> MarksOf(int start, int end)
    {
        var marks = _marks.AsSpan(0, (end - start + WordBits - 1) / WordBits);
        marks.Clear();
        return marks;
    }

    /// <summary>The window that has the first document from one on that counts; beyond the last document where there is none.</summary>
    private int StartAt(int document)
    {
        if (document >= scan.MaxDoc)
            return scan.MaxDoc;
        var next = scan.NextAccepted(document);
        return next == MatchCursor.End ? scan.MaxDoc : next & ~(WordBits - 1);
    }

    private int Counted(int start, Span<ulong> marks)
    {
        scan.KeepIn(start, marks);
        var count = 0;
        foreach (var word in marks)
            count += BitOperations.PopCount(word);
        return count;
    }
}
