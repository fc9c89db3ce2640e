using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// The first of some documents by the time of a column: goes along the order of the column from its end, and no further than
/// needed. Documents without a time come last. One search, one thread.
/// </summary>
/// <param name="column">The column.</param>
/// <param name="newestFirst">Which end comes first.</param>
/// <param name="most">How many are wanted.</param>
/// <param name="after">The time and the number of the last one of the page before; null for none.</param>
internal sealed class TimeRetrieval(string column, bool newestFirst, int most, (long Time, int Document)? after)
{
    // No more than are wanted, in order, but for those of the segment at hand.
    private readonly List<(long Time, int Document)> _found = [];

    // The time that must be reached; null as long as any will do.
    private long? _reached;

    /// <summary>What stands for the time of documents that have none.</summary>
    private long Missing => newestFirst ? long.MinValue : long.MaxValue;

    private bool TakesUntimed => _reached is not { } reached || reached == Missing;

    /// <summary>Segments in the order in which most of the others need not be looked at: those that may have the first documents of all come first.</summary>
    public IEnumerable<AtomicReaderContext> InOrder(IEnumerable<AtomicReaderContext> segments) => segments
        .OrderBy(s => Order(s).Values is { Length: > 0 } times ? newestFirst ? ~times[^1] : times[0] : long.MaxValue)
        .ThenBy(s => s.DocBase);

    /// <summary>Whether a segment may have any that come in.</summary>
    public bool MayAdd(AtomicReaderContext segment) => most > 0 && (LeftIn(Order(segment)) is { Length: > 0 } || TakesUntimed);

    /// <summary>Takes the first documents of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="matches">The documents of it that are meant.</param>
    public void Add(AtomicReaderContext segment, FixedBitSet matches)
    {
        if (most <= 0)
            return;
        var order = Order(segment);
        var taken = 0;
        for (var left = LeftIn(order); left.Length > 0 && taken < most;)
        {
            var next = Next(order, left, 1);
            for (var at = next.Start; at < next.End; at++)
                if (matches.Get(order.Documents[at]) && Take(segment, order.Values[at], order.Documents[at]))
                    taken++;
            left = Without(left, next);
        }
        if (taken < most && TakesUntimed)
            AddUntimed(segment, order, matches, most - taken);
        Trim();
    }

    /// <summary>Takes the first documents of a segment, looking them up; false where so many would have to be that all are better marked.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="scan">Which documents count.</param>
    /// <param name="matching">Roughly how many match.</param>
    /// <param name="worthMarking">With so many looked up, marking all that match would have been cheaper.</param>
    /// <param name="open">Opens the query on the segment.</param>
    public bool TryLookUp(AtomicReaderContext segment, SegmentScan scan, long matching, long worthMarking, Func<MatchCursor?> open)
    {
        var order = Order(segment);
        var left = LeftIn(order);
        // Twice as many as hold what is wanted, were they spread evenly; four times as many whenever that was not enough.
        var size = Math.Max(2L * most, 2L * most * left.Length / Math.Max(1, matching));
        var (taken, looked) = (0, 0L);
        for (; left.Length > 0 && taken < most; size *= 4)
        {
            var next = Next(order, left, (int)Math.Min(size, left.Length));
            if ((looked += next.Length) > worthMarking)
                return Undo(segment);
            scan.Budget.Tick(1 + next.Length);
            var documents = order.Documents[next.Start..next.End].ToArray();
            var times = order.Values[next.Start..next.End].ToArray();
            Array.Sort(documents, times);
            if (open() is not { } root)
                break;
            for (var i = 0; i < documents.Length && root.Document != MatchCursor.End; i++)
                if (scan.Accepts(documents[i]) && root.Advance(documents[i]) == documents[i] && root.Matches() && Take(segment, times[i], documents[i]))
                    taken++;
            left = Without(left, next);
        }
        // Those without a time are in no order, so all must be marked to find them.
        if (taken < most && TakesUntimed)
            return Undo(segment);
        Trim();
        return true;
    }

    /// <summary>The first of all that were taken, in order.</summary>
    public ScoreDoc[] First() =>
        [.. _found.Select(f => new FieldDoc(f.Document, float.NaN, [J2N.Numerics.Int64.GetInstance(f.Time), J2N.Numerics.Int32.GetInstance(f.Document)]))];

    private ColumnOrder Order(AtomicReaderContext segment) => ColumnOrder.Of(segment.AtomicReader, column, column);

    /// <summary>Of the order of a segment the stretch that is neither on a page before nor behind what was found.</summary>
    private Stretch LeftIn(ColumnOrder order)
    {
        var times = order.Values;
        var (first, last) = newestFirst ? (_reached, after?.Time) : (after?.Time, _reached);
        return new Stretch(first is { } least ? Below(times, least) : 0, last is { } greatest && greatest < long.MaxValue ? Below(times, greatest + 1) : times.Length);
    }

    /// <summary>So many from the end that comes first, and with the last of them all of its time.</summary>
    private Stretch Next(ColumnOrder order, Stretch left, int count)
    {
        var times = order.Values;
        if (newestFirst)
            return new Stretch(Math.Max(left.Start, Below(times, times[left.End - count])), left.End);
        var time = times[left.Start + count - 1];
        return new Stretch(left.Start, time == long.MaxValue ? left.End : Math.Min(left.End, Below(times, time + 1)));
    }

    private Stretch Without(Stretch left, Stretch next) => newestFirst ? new Stretch(left.Start, next.Start) : new Stretch(next.End, left.End);

    private void AddUntimed(AtomicReaderContext segment, ColumnOrder order, FixedBitSet matches, int wanted)
    {
        var timed = new FixedBitSet(matches.Length);
        foreach (var document in order.Documents)
            timed.Set(document);
        for (var document = matches.Length == 0 ? -1 : matches.NextSetBit(0); document >= 0 && wanted > 0;
            document = document + 1 < matches.Length ? matches.NextSetBit(document + 1) : -1)
            if (!timed.Get(document) && Take(segment, Missing, document))
                wanted--;
    }

    private bool Take(AtomicReaderContext segment, long time, int document)
    {
        var number = segment.DocBase + document;
        if (after is { } last && (newestFirst ? time > last.Time : time < last.Time))
            return false;
        if (after is { } same && time == same.Time && number <= same.Document)
            return false;
        _found.Add((time, number));
        return true;
    }

    private bool Undo(AtomicReaderContext segment)
    {
        _found.RemoveAll(f => f.Document >= segment.DocBase && f.Document < segment.DocBase + segment.Reader.MaxDoc);
        return false;
    }

    private void Trim()
    {
        _found.Sort((a, b) => a.Time != b.Time ? newestFirst ? b.Time.CompareTo(a.Time) : a.Time.CompareTo(b.Time) : a.Document.CompareTo(b.Document));
        if (_found.Count > most)
            _found.RemoveRange(most, _found.Count - most);
        if (_found.Count == most)
            _reached = _found[^1].Time;
    }

    /// <summary>How many times are below one.</summary>
    private static int Below(ReadOnlySpan<long> times, long time)
    {
        int low = 0, high = times.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (times[middle] < time)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Places of an order, the end exclusive.</summary>
    private readonly record struct Stretch(int Start, int End)
    {
        public int Length => Math.Max(0, End - Start);
    }
}
