namespace NewsSearch.Extraction.People;

/// <summary>
/// Who and what a story names, by a part of the name, whatever its case. One table for all parts, which keeps pieces of the
/// story's text rather than strings of its own. Used by one thread for one story.
/// </summary>
internal sealed class NamedIndex
{
    private const int NoEntry = -1;

    /// <summary>Names for which a thread keeps room between stories.</summary>
    private const int MostKept = 4_096;

    [ThreadStatic]
    private static NamedIndex? t_index;

    private readonly List<Key> _keys = [];
    private readonly List<Bearer> _bearers = [];
    private int[] _buckets = NewBuckets(32);

    /// <summary>This thread's index, empty. Only until it is asked for again, or let go.</summary>
    public static NamedIndex OfThread()
    {
        var index = t_index ??= new NamedIndex();
        // A story that failed half-way left its names behind.
        if (index._bearers.Count > 0)
            index.Clear();
        return index;
    }

    /// <summary>Forgets the story, and keeps its room.</summary>
    public void Clear()
    {
        if (_keys.Count > MostKept)
            t_index = null;
        _keys.Clear();
        _bearers.Clear();
        Array.Fill(_buckets, NoEntry);
    }

    /// <summary>The first who bears a name, as a place for <see cref="this"/> and <see cref="Next"/>; negative if nobody does.</summary>
    public int First(NamePart part, ReadOnlySpan<char> name)
    {
        var key = Find(part, name, HashOf(part, name));
        return key < 0 ? NoEntry : _keys[key].First;
    }

    /// <summary>The next who bears the same name, in the order in which they were added; negative if nobody else does.</summary>
    public int Next(int place) => _bearers[place].Next;

    public Named this[int place] => _bearers[place].Named;

    public void Add(NamePart part, ReadOnlyMemory<char> name, Named named)
    {
        var place = _bearers.Count;
        _bearers.Add(new Bearer(named, NoEntry));
        var hash = HashOf(part, name.Span);
        if (Find(part, name.Span, hash) is >= 0 and var known)
        {
            var key = _keys[known];
            _bearers[key.Last] = _bearers[key.Last] with { Next = place };
            _keys[known] = key with { Last = place };
            return;
        }
        if (_keys.Count == _buckets.Length)
            Grow();
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        _keys.Add(new Key(part, name, hash, place, place, bucket));
        bucket = _keys.Count - 1;
    }

    /// <summary>All with a name of a kind, those of the name met first before those of others.</summary>
    public IEnumerable<Named> All(NamePart part)
    {
        foreach (var key in _keys)
            if (key.Part == part)
                for (var place = key.First; place >= 0; place = Next(place))
                    yield return _bearers[place].Named;
    }

    private int Find(NamePart part, ReadOnlySpan<char> name, int hash)
    {
        var at = _buckets[hash & (_buckets.Length - 1)];
        while (at >= 0 && !(_keys[at].Hash == hash && _keys[at].Part == part && _keys[at].Name.Span.Equals(name, StringComparison.OrdinalIgnoreCase)))
            at = _keys[at].NextInBucket;
        return at;
    }

    private static int HashOf(NamePart part, ReadOnlySpan<char> name)
    {
        var hash = 2166136261u + (uint)part;
        foreach (var c in name)
        {
            var large = c < 128 ? c : char.ToUpperInvariant(c);
            // Letters of ASCII lose the bit that makes them small.
            hash = (hash ^ (large < 128u ? large | 0x20u : large)) * 16777619;
        }
        return (int)(hash ^ hash >> 15);
    }

    private void Grow()
    {
        _buckets = NewBuckets(2 * _buckets.Length);
        for (var i = 0; i < _keys.Count; i++)
        {
            ref var bucket = ref _buckets[_keys[i].Hash & (_buckets.Length - 1)];
            _keys[i] = _keys[i] with { NextInBucket = bucket };
            bucket = i;
        }
    }

    private static int[] NewBuckets(int size)
    {
        var buckets = new int[size];
        Array.Fill(buckets, NoEntry);
        return buckets;
    }

    private readonly record struct Key(NamePart Part, ReadOnlyMemory<char> Name, int Hash, int First, int Last, int NextInBucket);

    private readonly record struct Bearer(Named Named, int Next);
}
