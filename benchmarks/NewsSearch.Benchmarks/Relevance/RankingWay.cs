using NewsSearch.Engine;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>A way of ranking: a profile, or what is put in its place.</summary>
/// <param name="Name">What stands in a table.</param>
/// <param name="Profile">The profile.</param>
internal sealed record RankingWay(string Name, RankingProfile Profile)
{
    /// <summary>What is done after the first pass; null for what the profile does.</summary>
    public RankingSteps? Steps { get; init; }

    /// <summary>The constants of BM25 for a query of so many words; null for the shipped ones.</summary>
    public Func<int, Bm25Parameters>? Bm25 { get; init; }

    /// <summary>The same request, ranked this way.</summary>
    public SearchRequest Apply(SearchRequest request) => request with
    {
        Profile = Profile,
        Steps = Steps,
        Bm25 = Bm25?.Invoke(Relaxation.BareWords(request.Query.Tree!).Count),
    };
}
