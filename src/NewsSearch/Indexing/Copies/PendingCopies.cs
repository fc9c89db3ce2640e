using System.Runtime.InteropServices;

namespace NewsSearch.Indexing.Copies;

/// <summary>Finds stories of the batch under way by the keys of their samples. One thread at a time.</summary>
internal sealed class PendingCopies
{
    /// <summary>A batch has some eighty thousand keys, and a table of them does not stay near the processor; this many bits do.</summary>
    private const int FilterBits = 1 << 20;

    private readonly ulong[] _filter = new ulong[FilterBits / 64];
    private readonly Dictionary<ulong, int> _lastByKey = [];
    // A story that has a key, and the entry before it with the same key.
    private readonly List<(int Story, int Before)> _entries = [];
    private readonly HashSet<uint> _fortnights = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<(string Id, CopyWords Words, long Group, bool IsLatest)> _stories = [];

    /// <summary>The fortnights that have a key; that of stories without a time is among them.</summary>
    public IReadOnlySet<uint> Fortnights => _fortnights;

    public (string Id, CopyWords Words, long Group, bool IsLatest) this[int story] => _stories[story];

    /// <summary>Takes a newest version in; the one before is out.</summary>
    public void Add(string id, CopySample sample, CopyWords words, long group)
    {
        if (_byId.TryGetValue(id, out var before))
            _stories[before] = _stories[before] with { IsLatest = false };
        _byId[id] = _stories.Count;
        if (sample.Count > 0)
            _fortnights.Add(sample.Fortnight);
        for (var run = 0; run < sample.Count; run++)
        {
            var key = sample.Key(run);
            _filter[Word(key)] |= Bit(key);
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastByKey, key, out var exists);
            _entries.Add((_stories.Count, exists ? last : -1));
            last = _entries.Count - 1;
        }
        _stories.Add((id, words, group, true));
    }

    /// <summary>Adds the stories that have the key.</summary>
    public void Find(ulong key, List<int> found)
    {
        if ((_filter[Word(key)] & Bit(key)) == 0 || !_lastByKey.TryGetValue(key, out var entry))
            return;
        for (; entry >= 0; entry = _entries[entry].Before)
            if (_stories[_entries[entry].Story].IsLatest)
                found.Add(_entries[entry].Story);
    }

    public void Clear()
    {
        Array.Clear(_filter);
        _lastByKey.Clear();
        _fortnights.Clear();
        _entries.Clear();
        _byId.Clear();
        _stories.Clear();
    }

    // Keys end with hashes, of which the lowest in number are taken: their low bits are as good as any.
    private static int Word(ulong key) => (int)(key & (FilterBits - 1)) / 64;

    private static ulong Bit(ulong key) => 1ul << (int)(key & 63);
}
