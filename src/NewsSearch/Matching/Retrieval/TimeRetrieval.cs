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
internal sealed class TimeRetrieval(string column, bool newestFirst)
{
    private readonly List<(long Time, int Document)> _found = [];

    /// <summary>What stands for the time of documents that have none.</summary>
    private long Missing => newestFirst ? long.MinValue : long.MaxValue;

    /// <summary>Takes the first documents of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="matches">The documents of it that are meant.</param>
    /// <param name="most">How many.</param>
    /// <param name="after">The time and the number of the last one of the page before; null for none.</param>
    public void Add(AtomicReaderContext segment, FixedBitSet matches, int most, (long Time, int Document)? after)
    {
        var order = ColumnOrder.Of(segment.AtomicReader, column, column);
        var from = _found.Count;
        var times = order.Values;
        // Documents of one time stand in their own order, whichever end comes first.
        for (int start, i = newestFirst ? times.Length : 0; newestFirst ? i > 0 : i < times.Length; i = newestFirst ? start : i)
        {
            start = i;
            var end = i;
            if (newestFirst)
                while (start > 0 && times[start - 1] == times[i - 1])
                    start--;
            else
                while (end < times.Length && times[end] == times[start])
                    end++;
            for (var at = start; at < end; at++)
                Take(segment, matches, times[at], order.Documents[at], after);
            if (!newestFirst)
                i = end;
            if (_found.Count - from >= most)
                return;
        }
        var timed = new FixedBitSet(matches.Length);
        foreach (var document in order.Documents)
            timed.Set(document);
        for (var document = matches.Length == 0 ? -1 : matches.NextSetBit(0); document >= 0 && _found.Count - from < most;
            document = document + 1 < matches.Length ? matches.NextSetBit(document + 1) : -1)
            if (!timed.Get(document))
                Take(segment, matches, Missing, document, after);
    }

    /// <summary>The first of all that were taken, in order.</summary>
    public ScoreDoc[] First(int most)
    {
        _found.Sort((a, b) => a.Time != b.Time ? newestFirst ? b.Time.CompareTo(a.Time) : a.Time.CompareTo(b.Time) : a.Document.CompareTo(b.Document));
        return [.. _found.Take(most).Select(f => new FieldDoc(f.Document, float.NaN, [J2N.Numerics.Int64.GetInstance(f.Time), J2N.Numerics.Int32.GetInstance(f.Document)]))];
    }

    private void Take(AtomicReaderContext segment, FixedBitSet matches, long time, int document, (long Time, int Document)? after)
    {
        if (!matches.Get(document))
            return;
        var number = segment.DocBase + document;
        if (after is { } last && (newestFirst ? time > last.Time : time < last.Time))
            return;
        if (after is { } same && time == same.Time && number <= same.Document)
            return;
        _found.Add((time, number));
    }
}
