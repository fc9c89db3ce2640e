using System.Runtime.InteropServices;

namespace NewsSearch.Indexing.Copies;

/// <summary>Finds the stories that share keys with one, in the index and in the batch under way. One thread at a time.</summary>
internal sealed class CandidateSearch(IndexedCopies indexed, PendingCopies pending)
{
    /// <summary>Runs of words that more texts of a fortnight have are a form that many use; the others tell.</summary>
    private const int MostTexts = 64;

    /// <summary>Fewer are chance: stories of which one was made of the other share most, if they are of about one length.</summary>
    private const int LeastShared = 2;

    /// <summary>Stories that are worth a comparison word by word, and of one group.</summary>
    private const int Most = 8;
    private const int MostOfGroup = 2;

    private readonly List<int> _documents = [];
    private readonly List<int> _stories = [];
    private readonly HashSet<long> _groups = [];
    private readonly Dictionary<int, int> _shared = [];
    private readonly HashSet<int> _undated = [];
    private readonly List<uint> _fortnights = [];

    /// <summary>The likeliest first.</summary>
    public List<CopyCandidate> Find(CopySample sample)
    {
        _shared.Clear();
        _undated.Clear();
        SetFortnights(sample);
        for (var run = 0; run < sample.Count; run++)
        {
            var own = new KeyProbe(sample.Key(run));
            foreach (var fortnight in CollectionsMarshal.AsSpan(_fortnights))
                Count(own.In(fortnight), fortnight == CopySample.Undated);
        }
        if (_shared.Count == 0)
            return [];
        var found = new List<CopyCandidate>();
        foreach (var (place, shared) in _shared)
            if (shared >= LeastShared && Candidate(place, shared) is var candidate && (_undated.Contains(place) || sample.MayReach(candidate.From)))
                found.Add(candidate);
        found.Sort();
        return [.. found.Where((c, i) => found.Take(i).Count(before => before.Group == c.Group) < MostOfGroup).Take(Most)];
    }

    /// <summary>Those around the story's own, and stories without a time; of such a story, all.</summary>
    private void SetFortnights(CopySample sample)
    {
        _fortnights.Clear();
        if (sample.Fortnight == CopySample.Undated)
        {
            _fortnights.AddRange(indexed.Fortnights.Union(pending.Fortnights));
            return;
        }
        var (first, last) = sample.Fortnights;
        for (var near = first; near <= last; near++)
            _fortnights.Add(near);
        if (indexed.Fortnights is [.., CopySample.Undated] || pending.Fortnights.Contains(CopySample.Undated))
            _fortnights.Add(CopySample.Undated);
    }

    private void Count(in KeyProbe key, bool isUndated)
    {
        _documents.Clear();
        _stories.Clear();
        indexed.Find(key, _documents);
        pending.Find(key.Key, _stories);
        if (_documents.Count + _stories.Count is var count && (count == 0 || count > MostTexts && IsForm()))
            return;
        foreach (var document in _documents)
            CollectionsMarshal.GetValueRefOrAddDefault(_shared, document, out _)++;
        foreach (var story in _stories)
            CollectionsMarshal.GetValueRefOrAddDefault(_shared, ~story, out _)++;
        if (isUndated)
            _undated.UnionWith([.. _documents, .. _stories.Select(story => ~story)]);
    }

    /// <summary>A text that many have copied is one text.</summary>
    private bool IsForm()
    {
        _groups.Clear();
        foreach (var document in _documents)
            if (_groups.Add(indexed.GroupOf(document)) && _groups.Count > MostTexts)
                return true;
        foreach (var story in _stories)
            if (_groups.Add(pending[story].Group) && _groups.Count > MostTexts)
                return true;
        return false;
    }

    private CopyCandidate Candidate(int place, int shared)
    {
        if (place >= 0)
            return new CopyCandidate(place, shared, indexed.IdOf(place), indexed.FromOf(place), indexed.GroupOf(place));
        var (id, words, group, _) = pending[~place];
        return new CopyCandidate(place, shared, id, words.From ?? 0, group);
    }
}
