using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Matching.Filters;

/// <summary>
/// The documents of a segment in the order of a column, made once a segment: a range is a stretch of it, and the newest stand
/// at its end. Ranges asked for last are kept as bit sets. Deleted documents are in it. Thread-safe.
/// </summary>
internal sealed class ColumnOrder
{
    /// <summary>Bit sets that are kept.</summary>
    private const int MostRanges = 16;

    private static readonly ConditionalWeakTable<object, List<ColumnOrder>> s_ofSegments = [];

    private readonly (string From, string To) _columns;
    private readonly int _maxDoc;
    private readonly long[] _froms;
    private readonly long[] _tos;
    private readonly int[] _documents;
    private readonly long _longest;
    private readonly Lock _gate = new();
    private readonly LinkedList<(long Least, long Greatest, FixedBitSet Bits)> _ranges = new();

    private ColumnOrder(AtomicReader reader, string from, string to)
    {
        _columns = (from, to);
        _maxDoc = reader.MaxDoc;
        var froms = reader.GetNumericDocValues(from);
        var tos = reader.GetNumericDocValues(to);
        var has = reader.GetDocsWithField(from);
        _documents = froms is null || tos is null || has is null ? [] : [.. Enumerable.Range(0, _maxDoc).Where(has.Get)];
        _froms = Array.ConvertAll(_documents, d => froms!.Get(d));
        // Equal keys in the order of documents.
        Array.Sort(_froms.Select((key, i) => (key, _documents[i])).ToArray(), _documents);
        _froms = Array.ConvertAll(_documents, d => froms!.Get(d));
        _tos = from == to ? _froms : Array.ConvertAll(_documents, d => tos!.Get(d));
        for (var i = 0; i < _froms.Length; i++)
            _longest = Math.Max(_longest, _tos[i] - _froms[i]);
    }

    /// <summary>Numbers of the documents that have a value, those of the least value first, of equal ones the first of the segment.</summary>
    public ReadOnlySpan<int> Documents => _documents;

    /// <summary>Their values.</summary>
    public ReadOnlySpan<long> Values => _froms;

    /// <summary>The order of a segment by a column; ranges of numbers have the second column for their end.</summary>
    public static ColumnOrder Of(AtomicReader reader, string from, string to)
    {
        var known = s_ofSegments.GetValue(reader.CoreCacheKey, _ => []);
        lock (known)
        {
            var found = known.Find(o => o._columns == (from, to));
            if (found is null)
                known.Add(found = new ColumnOrder(reader, from, to));
            return found;
        }
    }

    /// <summary>Documents whose range overlaps the one asked for, bounds inclusive. Not to be changed.</summary>
    public FixedBitSet Overlapping(long least, long greatest)
    {
        lock (_gate)
        {
            for (var node = _ranges.First; node is not null; node = node.Next)
            {
                if (node.Value.Least != least || node.Value.Greatest != greatest)
                    continue;
                _ranges.Remove(node);
                _ranges.AddFirst(node);
                return node.Value.Bits;
            }
            var bits = Make(least, greatest);
            _ranges.AddFirst((least, greatest, bits));
            if (_ranges.Count > MostRanges)
                _ranges.RemoveLast();
            return bits;
        }
    }

    private FixedBitSet Make(long least, long greatest)
    {
        var bits = new FixedBitSet(_maxDoc);
        // Nothing that starts more than the longest range before the least value reaches it.
        var first = least < long.MinValue + _longest ? 0 : FirstFrom(least - _longest);
        for (var i = first; i < _documents.Length && _froms[i] <= greatest; i++)
            if (_tos[i] >= least)
                bits.Set(_documents[i]);
        return bits;
    }

    private int FirstFrom(long value)
    {
        int low = 0, high = _froms.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_froms[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
