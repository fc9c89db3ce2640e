using System.Runtime.InteropServices;

namespace NewsSearch.Indexing.Copies;

/// <summary>Finds stories of the batch under way by the keys of their samples. One thread at a time.</summary>
internal sealed class PendingCopies
{
    private readonly Dictionary<ulong, int> _lastByKey = [];
    // A story that has a key, and the entry before it with the same key.
    private readonly List<(int Story, int Before)> _entries = [];
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<(string Id, CopyWords Words, long Group, bool IsLatest)> _stories = [];

    public (string Id, CopyWords Words, long Group, bool IsLatest) this[int story] => _stories[story];

    /// <summary>Takes a newest version in; the one before is out.</summary>
    public void Add(string id, CopySample sample, CopyWords words, long group)
    {
        if (_byId.TryGetValue(id, out var before))
            _stories[before] = _stories[before] with { IsLatest = false };
        _byId[id] = _stories.Count;
        for (var run = 0; run < sample.Count; run++)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastByKey, sample.Key(run), out var exists);
            _entries.Add((_stories.Count, exists ? last : -1));
            last = _entries.Count - 1;
        }
        _stories.Add((id, words, group, true));
    }

    /// <summary>Adds the stories that have the key.</summary>
    public void Find(ulong key, List<int> found)
    {
        if (!_lastByKey.TryGetValue(key, out var entry))
            return;
        for (; entry >= 0; entry = _entries[entry].Before)
            if (_stories[_entries[entry].Story].IsLatest)
                found.Add(_entries[entry].Story);
    }

    public void Clear()
    {
        _lastByKey.Clear();
        _entries.Clear();
        _byId.Clear();
        _stories.Clear();
    }
}
