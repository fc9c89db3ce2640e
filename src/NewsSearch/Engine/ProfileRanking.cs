using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;
using NewsSearch.Reranking;
using NewsSearch.Reranking.Feedback;

namespace NewsSearch.Engine;

/// <summary>The order that the profile of a request gives: the first pass, and what its steps make of the best of it. One thread.</summary>
/// <param name="run">The request over a state of the index.</param>
/// <param name="request">The same request.</param>
internal sealed class ProfileRanking(QueryRun run, SearchRequest request)
{
    private Query? _expanded;
    private Weight? _own;
    private CandidateList? _firstPass;

    /// <summary>Ranks what a query finds by the steps of the request's profile; null where its first pass is all.</summary>
    /// <param name="compiled">The query; it ranks.</param>
    /// <param name="query">The same, within bounds.</param>
    /// <param name="filter">Among which stories.</param>
    /// <param name="most">How far to count.</param>
    /// <param name="read">Gives the story of a document.</param>
    /// <param name="match">How many of the words must match.</param>
    public StoryRanking? Rank(CompiledQuery compiled, Query query, StoryFilter filter, long most, Func<int, Article> read, MatchMode match)
    {
        var steps = request.Steps ?? RankingSteps.Of(request.Profile) ?? (run.FavoursRecent ? RankingSteps.None : null);
        if (steps is null)
            return null;
        var candidates = run.Documents.Candidates(query, filter, steps.Candidates, Math.Max(most, steps.Candidates));
        // As the first pass scored them: what a second pass finds starts from there.
        var first = steps.FeedbackStories > 0 && steps.FeedbackDepth == 0 ? candidates.Copy() : candidates;
        var brings = match == MatchMode.Any && AsksForWordsAlone;
        _firstPass = candidates;
        var ranking = new StoryRanking(run.Searcher, steps, compiled.Highlights, candidates, read)
        {
            Now = run.FavoursRecent ? run.Now.ToUnixTimeSeconds() : null,
            SecondPass = words =>
            {
                var stems = words.Select(w => (w.Stem, w.Weight));
                _expanded = brings ? ExpandedQuery.OfAny(query, stems) : ExpandedQuery.Of(query, stems);
                return run.Documents.Candidates(_expanded, filter, steps.FeedbackCandidates, 0, Reached(first, words, steps.FeedbackCandidates)).With(first.Total);
            },
        };
        ranking.Rank();
        _own = brings && _expanded is not null ? run.Searcher.CreateNormalizedWeight(query) : null;
        return ranking;
    }

    /// <summary>What the whole order of an answer goes by: with the words of feedback where they were added.</summary>
    public Query Ordering(Query query) => _expanded ?? query;

    /// <summary>Whether a document has none of the words asked for, and was brought in by feedback.</summary>
    public bool IsRelated(int document)
    {
        if (_own is null || _firstPass?.Of(document) is not null)
            return false;
        var leaf = run.Searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, run.Searcher.IndexReader.Leaves)];
        return _own.GetScorer(leaf, null) is not { } scorer || scorer.Advance(document - leaf.DocBase) != document - leaf.DocBase;
    }

    /// <summary>The best documents of a ranking, and behind all of its candidates the others.</summary>
    public TopDocs Best(StoryRanking ranking, Query query, StoryFilter filter, int top, ScoreDoc? after)
    {
        var candidates = ranking.Candidates;
        var found = candidates.Best(top, after is null ? null : new Candidate(after.Doc, after.Score)).Select(c => new ScoreDoc(c.Document, c.Score)).ToArray();
        if (found.Length < top && !candidates.IsWhole)
            found = [.. found, .. Rest(Ordering(query), filter, candidates, top - found.Length, found.LastOrDefault() ?? after)];
        return new TopDocs(candidates.Total, found, float.NaN);
    }

    /// <summary>What comes behind all candidates, in the order of the last pass.</summary>
    private ScoreDoc[] Rest(Query query, StoryFilter filter, CandidateList candidates, int top, ScoreDoc? last)
    {
        // The pass had the candidates first: a page of it behind them is what is wanted.
        var from = last is not null && candidates.Of(last.Doc) is null ? last : null;
        var found = from is null
            ? run.Documents.Best(query, filter, candidates.Count + top, null, 0).ScoreDocs.Skip(candidates.Count)
            : run.Documents.Best(query, filter, top, from, 0).ScoreDocs;
        return [.. found];
    }

    /// <summary>Whether nothing but bare words is asked for, so that no part of the query can rule out a story without them.</summary>
    private bool AsksForWordsAlone => request.Since is null && request.Until is null
        && Relaxation.BareWords(run.Tree).Count == (run.Tree is AndNode and ? and.Children.Length : 1);

    /// <summary>
    /// What as many documents score in a second pass, by those of the first, which it finds again; null where they are fewer. Most of the best
    /// of both are the same, so that little else need be looked at.
    /// </summary>
    private float? Reached(CandidateList first, IReadOnlyList<FeedbackTerm> words, int most)
    {
        if (first.Count < most)
            return null;
        first.Add(new FeedbackScorer(run.Searcher, words).Gains(first.Slices(run.Searcher.IndexReader)));
        return first.Best(most)[^1].Score;
    }
}
