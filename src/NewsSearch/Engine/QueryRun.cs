using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Engine.Aliases;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Reranking;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>
/// One request over one state of the index, within one budget: what its query becomes and which documents it finds. When the
/// budget is spent it finds what was found until then. One thread.
/// </summary>
internal sealed class QueryRun
{
    private static readonly QueryNotice s_latest = new(
        "latest", "Newer stories count more, as the query asks for the latest; in quotation marks that word is looked for like any other.", 0, 0);

    private readonly SearcherLease _state;
    private readonly AliasSource _aliases;
    private readonly SearchRequest _request;
    private readonly TimeFrame _times;
    private readonly bool _favourRecent;
    private readonly bool _asksForLatest;

    public QueryRun(SearcherLease state, AliasSource aliases, SearchRequest request, DateTimeOffset now, SearchBudget budget)
    {
        _state = state;
        _aliases = aliases;
        _request = request;
        Tree = request.Query.Tree ?? throw new ArgumentException("The query could not be read.", nameof(request));
        _favourRecent = request.FavourRecent ?? false;
        if (request.FavourRecent is null && LatestWord.RemovedFrom(Tree) is { } rest)
        {
            Tree = rest;
            _favourRecent = true;
            _asksForLatest = true;
        }
        _times = new TimeFrame(request.Now ?? SearchCursor.NowOf(request.After) ?? now, request.TimeZone ?? TimeZoneInfo.Utc);
        Searcher = new BoundedSearcher(state.Reader, new NewsSimilarity(request.Bm25 ?? Bm25Parameters.ForWords(Relaxation.BareWords(Tree).Count)), budget);
    }

    public QueryNode Tree { get; }

    public BoundedSearcher Searcher { get; }

    public SearchBudget Budget => Searcher.Budget;

    /// <summary>The moment that relative dates count from.</summary>
    public DateTimeOffset Now => _times.Now;

    public TimeZoneInfo Zone => _times.Zone;

    /// <summary>Among which stories the request looks.</summary>
    public StoryFilter Stories => _request.AllVersions ? StoryFilter.Everything : StoryFilter.Current;

    public CompiledQuery Compile(MatchMode mode) => Compile(Tree, mode);

    public CompiledQuery Compile(QueryNode tree, MatchMode mode)
    {
        try
        {
            return new QueryCompiler(_state.Reader, tree, _times, mode, _request.ExactNames, Budget, () => _aliases.Of(_state.Reader)).Compile();
        }
        catch (BudgetSpentException)
        {
            return new CompiledQuery { Query = new BooleanQuery(), Highlights = [], Parts = [], Notices = [], Ranks = true };
        }
    }

    /// <summary>The name that a speaker is counted under.</summary>
    public string CanonicalName(string name) => _request.ExactNames ? name : _aliases.Of(_state.Reader).CanonicalOf(_state.Reader, name, Budget);

    /// <summary>The query within the request's bounds of time.</summary>
    public Query Bounded(Query query)
    {
        if (_request.Since is null && _request.Until is null)
            return query;
        var from = _request.Since?.ToUnixTimeSeconds() ?? long.MinValue;
        var to = _request.Until?.ToUnixTimeSeconds() - 1 ?? long.MaxValue;
        return new BooleanQuery
        {
            { query, Occur.MUST },
            { new ColumnRangeQuery(FieldNames.PublishedFrom, FieldNames.PublishedTo, from, to), Occur.MUST },
        };
    }

    /// <summary>The best documents, or the first ones by <paramref name="sort"/>.</summary>
    public TopDocs Find(Query query, Filter filter, int top, Sort? sort, ScoreDoc? after)
    {
        try
        {
            if (sort is not null)
                return after is null
                    ? Searcher.Search(query, filter, top, sort, _request.Explain, false)
                    : Searcher.SearchAfter(after, query, filter, top, sort, _request.Explain, false);
            return after is null ? Searcher.Search(query, filter, top) : Searcher.SearchAfter(after, query, filter, top);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>Ranks what a query finds by the steps of the request's profile; null where its first pass is all.</summary>
    /// <param name="compiled">The query; it ranks.</param>
    /// <param name="query">The same, within bounds.</param>
    /// <param name="filter">Among which stories.</param>
    /// <param name="read">Gives the story of a document.</param>
    /// <param name="match">How many of the words must match.</param>
    public StoryRanking? Rank(CompiledQuery compiled, Query query, StoryFilter filter, Func<int, Article> read, MatchMode match)
    {
        var steps = _request.Steps ?? RankingSteps.Of(_request.Profile) ?? (_favourRecent ? RankingSteps.None : null);
        if (steps is null)
            return null;
        var collector = new CandidateCollector(steps.Candidates);
        Visit(query, filter, collector);
        var ranking = new StoryRanking(Searcher, steps, compiled.Highlights, collector.Best(), read)
        {
            Now = _favourRecent ? Now.ToUnixTimeSeconds() : null,
            Related = match == MatchMode.Any && AsksForWordsAlone ? filter : null,
        };
        ranking.Rank();
        return ranking;
    }

    /// <summary>Whether nothing but bare words is asked for, so that no part of the query can rule out a story without them.</summary>
    private bool AsksForWordsAlone => _request.Since is null && _request.Until is null
        && Relaxation.BareWords(Tree).Count == (Tree is AndNode and ? and.Children.Length : 1);

    /// <summary>The best documents of a ranking, and behind all of its candidates the others.</summary>
    public TopDocs Best(StoryRanking ranking, Query query, Filter filter, int top, ScoreDoc? after)
    {
        var candidates = ranking.Candidates;
        var found = candidates.Best(top, after is null ? null : new Candidate(after.Doc, after.Score)).Select(c => new ScoreDoc(c.Document, c.Score)).ToArray();
        if (found.Length < top && !candidates.IsWhole)
            found = [.. found, .. Rest(query, filter, candidates, top - found.Length, found.LastOrDefault() ?? after)];
        return new TopDocs(candidates.Total, found, float.NaN);
    }

    /// <summary>What comes behind all candidates, in the order of the first pass.</summary>
    private ScoreDoc[] Rest(Query query, Filter filter, CandidateList candidates, int top, ScoreDoc? last)
    {
        // The first pass had the candidates first: a page of it behind them is what is wanted.
        var from = last is not null && candidates.Of(last.Doc) is null ? last : null;
        var found = from is null
            ? Find(query, filter, candidates.Count + top, null, null).ScoreDocs.Skip(candidates.Count)
            : Find(query, filter, top, null, from).ScoreDocs;
        return [.. found];
    }

    /// <summary>Goes through all documents that match.</summary>
    public void Visit(Query query, Filter filter, ICollector collector)
    {
        try
        {
            Searcher.Search(query, filter, collector);
        }
        catch (BudgetSpentException)
        {
            // What was collected stays; the budget tells that it is not all.
        }
    }

    public UnderstoodLine Describe(CompiledQuery compiled) => new(Tree, compiled.Parts);

    /// <summary>What there is to say on how the query was read, matched and cut short.</summary>
    public IReadOnlyList<QueryNotice> Notices(params IEnumerable<CompiledQuery> compiled) =>
    [
        .. _request.Query.Notices,
        .. _asksForLatest ? [s_latest] : Array.Empty<QueryNotice>(),
        .. compiled.SelectMany(c => c.Notices).Distinct().Select(text => new QueryNotice("matching", text, 0, 0)),
        .. Budget.Notices.Select(text => new QueryNotice("incomplete", text, 0, 0)),
    ];
}
