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
    private readonly List<Story> _stories = [];
    // The words of all stories, headline and body, one after another: objects of its own for each would be what every collection of
    // garbage finds alive and moves.
    private uint[] _words = [];
    private CopyWordKind[] _kinds = [];
    private int _wordCount;

    /// <summary>The fortnights that have a key; that of stories without a time is among them.</summary>
    public IReadOnlySet<uint> Fortnights => _fortnights;

    public string IdOf(int story) => _stories[story].Id;

    public long GroupOf(int story) => _stories[story].Group;

    /// <summary>First second at which it may have been published; 0 where nothing tells.</summary>
    public long FromOf(int story) => _stories[story].From ?? 0;

    public CopyText TextOf(int story)
    {
        var (_, start, headline, body, issuer, from, to, _, _) = _stories[story];
        var words = _words.AsSpan(start, headline + body);
        var kinds = _kinds.AsSpan(start, headline + body);
        return CopyText.Of(new CopyWords(
            words[..headline].ToArray(), kinds[..headline].ToArray(), words[headline..].ToArray(), kinds[headline..].ToArray(), issuer, from, to));
    }

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
        _stories.Add(new Story(id, _wordCount, words.Headline.Length, words.Body.Length, words.Issuer, words.From, words.To, group, true));
        Keep(words.Headline, words.HeadlineKinds);
        Keep(words.Body, words.BodyKinds);
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
        _wordCount = 0;
    }

    private void Keep(ReadOnlySpan<uint> words, ReadOnlySpan<CopyWordKind> kinds)
    {
        if (_wordCount + words.Length > _words.Length)
        {
            Array.Resize(ref _words, checked(Math.Max(2 * _words.Length, _wordCount + Math.Max(words.Length, 1 << 16))));
            Array.Resize(ref _kinds, _words.Length);
        }
        words.CopyTo(_words.AsSpan(_wordCount));
        kinds.CopyTo(_kinds.AsSpan(_wordCount));
        _wordCount += words.Length;
    }

    // Keys end with hashes, of which the lowest in number are taken: their low bits are as good as any.
    private static int Word(ulong key) => (int)(key & (FilterBits - 1)) / 64;

    private static ulong Bit(ulong key) => 1ul << (int)(key & 63);

    /// <summary>A story, and where its words are.</summary>
    private readonly record struct Story(
        string Id, int Start, int HeadlineLength, int BodyLength, uint Issuer, long? From, long? To, long Group, bool IsLatest);
}
