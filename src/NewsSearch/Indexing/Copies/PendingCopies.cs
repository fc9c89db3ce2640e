namespace NewsSearch.Indexing.Copies;

/// <summary>Finds stories of the batch under way by the keys of their samples. One thread at a time.</summary>
internal sealed class PendingCopies
{
    private readonly PendingKeys _keys = new();
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
            _keys.Expect(sample.Key(run));
        for (var run = 0; run < sample.Count; run++)
            _keys.Add(sample.Key(run), _stories.Count);
        _stories.Add(new Story(id, _wordCount, words.Headline.Length, words.Body.Length, words.Issuer, words.From, words.To, group, true));
        Keep(words.Headline, words.HeadlineKinds);
        Keep(words.Body, words.BodyKinds);
    }

    /// <summary>Has the memory fetched that a question for the key will ask for, in whatever fortnight.</summary>
    public void Expect(in KeyProbe key) => _keys.Expect(key);

    /// <summary>Adds the stories that have the key, but for replaced ones.</summary>
    public void Find(in KeyProbe key, List<int> found)
    {
        var before = found.Count;
        _keys.Find(key, found);
        for (var i = found.Count - 1; i >= before; i--)
            if (!_stories[found[i]].IsLatest)
                found.RemoveAt(i);
    }

    public void Clear()
    {
        _keys.Clear();
        _fortnights.Clear();
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

    /// <summary>A story, and where its words are.</summary>
    private readonly record struct Story(
        string Id, int Start, int HeadlineLength, int BodyLength, uint Issuer, long? From, long? To, long Group, bool IsLatest);
}
