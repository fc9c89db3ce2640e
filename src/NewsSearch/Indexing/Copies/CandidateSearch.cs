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

    private readonly List<KeyProbe> _runs = [];
    private readonly List<int> _documents = [];
    private readonly List<int> _stories = [];
    private readonly HashSet<long> _groups = [];
    private readonly Dictionary<int, int> _shared = [];
    private readonly HashSet<int> _undated = [];
    private readonly List<(uint Fortnight, SegmentCopies[] Segments)> _fortnights = [];

    /// <summary>The likeliest first.</summary>
    public List<CopyCandidate> Find(CopySample sample)
    {
        _shared.Clear();
        _undated.Clear();
        SetFortnights(sample);
        var fortnights = CollectionsMarshal.AsSpan(_fortnights);
        _runs.Clear();
        for (var run = 0; run < sample.Count; run++)
            Expect(new KeyProbe(sample.Key(run)), fortnights);
        foreach (ref readonly var run in CollectionsMarshal.AsSpan(_runs))
            foreach (var (fortnight, segments) in fortnights)
                Count(run, fortnight, segments);
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
            foreach (var fortnight in indexed.Fortnights.Union(pending.Fortnights))
                AddFortnight(fortnight);
            return;
        }
        var (first, last) = sample.Fortnights;
        for (var near = first; near <= last; near++)
            AddFortnight(near);
        AddFortnight(CopySample.Undated);
    }

    private void AddFortnight(uint fortnight)
    {
        if (indexed.SegmentsOf(fortnight) is var segments && segments.Length > 0 || pending.Fortnights.Contains(fortnight))
            _fortnights.Add((fortnight, segments));
    }

    /// <summary>Memory is slow: that of all runs is fetched while the first are looked for.</summary>
    private void Expect(in KeyProbe run, ReadOnlySpan<(uint Fortnight, SegmentCopies[] Segments)> fortnights)
    {
        _runs.Add(run);
        pending.Expect(run);
        foreach (var (_, segments) in fortnights)
            foreach (var segment in segments)
                segment.Expect(run);
    }

    private void Count(in KeyProbe run, uint fortnight, SegmentCopies[] segments)
    {
        _documents.Clear();
        _stories.Clear();
        // A fortnight stands in few segments, mostly in none but the batch under way: no other one is asked.
        var key = run.In(fortnight);
        if (segments.Length > 0)
            indexed.Find(key, segments, _documents);
        pending.Find(key, _stories);
        if (_documents.Count + _stories.Count is var count && (count == 0 || count > MostTexts && IsForm()))
            return;
        foreach (var document in _documents)
            CollectionsMarshal.GetValueRefOrAddDefault(_shared, document, out _)++;
        foreach (var story in _stories)
            CollectionsMarshal.GetValueRefOrAddDefault(_shared, ~story, out _)++;
        if (fortnight == CopySample.Undated)
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
            if (_groups.Add(pending.GroupOf(story)) && _groups.Count > MostTexts)
                return true;
        return false;
    }

    private CopyCandidate Candidate(int place, int shared) => place >= 0
        ? new CopyCandidate(place, shared, indexed.IdOf(place), indexed.FromOf(place), indexed.GroupOf(place))
        : new CopyCandidate(place, shared, pending.IdOf(~place), pending.FromOf(~place), pending.GroupOf(~place));
}
