using Lucene.Net.Index;

namespace NewsSearch.Reranking;

/// <summary>The best documents of a first pass, by document; their scores grow step by step. One thread.</summary>
internal sealed class CandidateList(Candidate[] candidates, int total)
{
    /// <summary>No score falls below this one: behind all candidates come those that match besides, in the order of the first pass.</summary>
    private readonly float _least = candidates.Length >= total || candidates.Length == 0 ? 0 : candidates.Min(c => c.Score);

    /// <summary>Documents that match, whether they are among the candidates or not.</summary>
    public int Total => total;

    public int Count => candidates.Length;

    /// <summary>Whether every document that matches is a candidate.</summary>
    public bool IsWhole => candidates.Length >= total;

    /// <summary>The candidate of a document; null for none.</summary>
    public Candidate? Of(int document)
    {
        var at = Array.BinarySearch(candidates, new Candidate(document, 0), ByDocument.Instance);
        return at < 0 ? null : candidates[at];
    }

    /// <summary>The best ones behind <paramref name="after"/>, best first; of all pages together no more than match.</summary>
    public IReadOnlyList<Candidate> Best(int count, Candidate? after = null)
    {
        if (candidates.Length > total)
            return [.. candidates.Order().Take(total).Where(c => after is not { } last || last.CompareTo(c) < 0).Take(count)];
        if (count >= candidates.Length)
            return [.. candidates.Where(c => after is not { } last || last.CompareTo(c) < 0).Order()];
        // The worst of those kept is on top.
        var kept = new PriorityQueue<Candidate, Candidate>(count + 1, WorstFirst.Instance);
        foreach (var candidate in candidates)
        {
            if (after is { } last && last.CompareTo(candidate) >= 0)
                continue;
            if (kept.Count < count)
                kept.Enqueue(candidate, candidate);
            else if (count > 0 && candidate.CompareTo(kept.Peek()) < 0)
                kept.EnqueueDequeue(candidate, candidate);
        }
        return [.. kept.UnorderedItems.Select(k => k.Element).Order()];
    }

    /// <summary>The candidates segment by segment.</summary>
    public IEnumerable<CandidateSlice> Slices(IndexReader reader)
    {
        var at = 0;
        foreach (var leaf in reader.Leaves)
        {
            var from = at;
            while (at < candidates.Length && candidates[at].Document < leaf.DocBase + leaf.Reader.MaxDoc)
                at++;
            if (at > from)
                yield return new CandidateSlice(leaf, candidates.AsMemory(from..at));
        }
    }

    /// <summary>Adds to the scores of some.</summary>
    public void Add(IEnumerable<Candidate> gains)
    {
        foreach (var gain in gains)
        {
            var at = Array.BinarySearch(candidates, gain, ByDocument.Instance);
            candidates[at] = candidates[at] with { Score = candidates[at].Score + gain.Score };
        }
    }

    /// <summary>Gives some other scores.</summary>
    public void Set(IEnumerable<Candidate> scores)
    {
        foreach (var score in scores)
            candidates[Array.BinarySearch(candidates, score, ByDocument.Instance)] = score with { Score = Math.Max(_least, score.Score) };
    }

    private sealed class ByDocument : IComparer<Candidate>
    {
        public static ByDocument Instance { get; } = new();

        public int Compare(Candidate x, Candidate y) => x.Document.CompareTo(y.Document);
    }

    private sealed class WorstFirst : IComparer<Candidate>
    {
        public static WorstFirst Instance { get; } = new();

        public int Compare(Candidate x, Candidate y) => y.CompareTo(x);
    }
}
