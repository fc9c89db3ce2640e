using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Retrieval;

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

    /// <summary>The same ones, whose scores go ways of their own.</summary>
    public CandidateList Copy() => new([.. candidates], total);

    /// <summary>The same ones, of another number that match.</summary>
    public CandidateList With(int matching) => new(candidates, matching);

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
        if (count <= 0)
            return [];
        var best = new BestDocuments(Math.Min(count, candidates.Length), after is { } from ? new ScoreDoc(from.Document, from.Score) : null);
        foreach (var candidate in candidates)
            best.Add(candidate.Document, candidate.Score);
        return Array.ConvertAll(best.ToArray(), b => new Candidate(b.Document, b.Score));
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
}
