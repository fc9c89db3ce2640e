using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Articles;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Copies;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Copies;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.People;
using NewsSearch.Matching.Retrieval;
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
    private Query? _expanded;
    private Weight? _own;
    private CandidateList? _firstPass;
    private CopyGroups? _copies;
    private GroupedStories? _grouped;
    private StoryFilter? _among;

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
    public StoryFilter Stories => _among ??= _request switch
    {
        { AllVersions: true, TakenBy: { } taken } => new VersionsTakenBy(_state.Reader, taken, Budget),
        { AllVersions: true } => StoryFilter.Everything,
        { TakenBy: { } taken } => new StoriesAsOf(_state.Reader, _request.AsOf ?? DateTimeOffset.MaxValue, Budget, taken.ToUnixTimeMilliseconds(), _request.AsOf ?? Now),
        { AsOf: { } moment } => new StoriesAsOf(_state.Reader, moment, Budget),
        _ when AsksForKilled(Tree) => StoryFilter.WithKilled(_state.Reader, Now),
        _ => StoryFilter.At(_state.Reader, Now),
    };

    /// <summary>Which of them are copies of each other.</summary>
    public CopyGroups Copies => _copies ??= _request is { AsOf: null, TakenBy: null } ? CopyGroups.Of(_state.Reader) : CopyGroups.Of(_state.Reader, Stories);

    /// <summary>The same for counting; null where every story stands for itself, as all versions do.</summary>
    public GroupedStories? Grouped => _request.AllVersions || Copies.IsEmpty ? null : _grouped ??= GroupedStories.Of(Copies, _state.Reader);

    public bool ExactNames => _request.ExactNames;

    /// <summary>Which names of speakers are one person's.</summary>
    public SpeakerAliases Aliases => _aliases.Of(_state.Reader);

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
    public string CanonicalName(string name) => _request.ExactNames ? name : Aliases.CanonicalOf(_state.Reader, name, Budget);

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

    /// <summary>The best documents by the score of the query alone, and how many match.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="filter">Among which stories.</param>
    /// <param name="top">How many.</param>
    /// <param name="after">The last one of the page before; null for none.</param>
    /// <param name="most">How far to count; 0 for not beyond what is given.</param>
    /// <param name="reached">What as many documents are known to score at the least; null where that is not known.</param>
    public TopDocs Best(Query query, StoryFilter filter, int top, ScoreDoc? after, long most, float? reached = null)
    {
        try
        {
            var retrieval = new DocumentRetrieval(Searcher, query, filter);
            var (found, total) = most > 0 ? retrieval.BestAndCount(top, after, reached, most) : (retrieval.Best(top, after, reached), 0L);
            total = Math.Max(total, found.Length);
            return new TopDocs((int)Math.Min(int.MaxValue, total), found, float.NaN);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>The newest documents, or the oldest, and how many match.</summary>
    public TopDocs ByTime(Query query, StoryFilter filter, int top, bool newestFirst, ScoreDoc? after)
    {
        try
        {
            var (found, total) = new DocumentRetrieval(Searcher, query, filter).ByTime(FieldNames.PublishedFrom, newestFirst, top, after as FieldDoc);
            return new TopDocs((int)Math.Min(int.MaxValue, total), found, float.NaN);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>How many documents match; more than a bound as soon as it is passed.</summary>
    public long Count(Query query, StoryFilter filter, long most)
    {
        try
        {
            return new DocumentRetrieval(Searcher, query, filter).Count(most);
        }
        catch (BudgetSpentException)
        {
            return 0;
        }
    }

    /// <summary>Stories that match, beside one of the same group that does: among all, or among the first so many where no more were counted.</summary>
    public long Repeats(Query query, long? most)
    {
        if (Grouped is not { } grouped)
            return 0;
        var count = new RepeatCount(grouped);
        try
        {
            var retrieval = new DocumentRetrieval(Searcher, query, Stories);
            if (most is { } first)
                count.CountFirst(retrieval, first);
            else
                count.CountAll(retrieval);
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        return count.Repeats;
    }

    /// <summary>All documents that match, segment after segment.</summary>
    public void Visit(Query query, Action<AtomicReaderContext, FixedBitSet> visit)
    {
        try
        {
            new DocumentRetrieval(Searcher, query, Stories).Visit(among: null, (segment, found) =>
            {
                visit(segment, found);
                return true;
            });
        }
        catch (BudgetSpentException)
        {
            // What was visited stays; the budget tells that it is not all.
        }
    }

    /// <summary>The documents of some that match, segment after segment.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="among">The documents of a segment that are looked at; null for none of it.</param>
    /// <param name="visit">What to do with those of a segment.</param>
    public void Visit(Query query, Func<AtomicReaderContext, FixedBitSet?> among, Action<AtomicReaderContext, FixedBitSet> visit)
    {
        try
        {
            new DocumentRetrieval(Searcher, query, Stories).Visit(among, (segment, found) =>
            {
                visit(segment, found);
                return true;
            });
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
    }

    /// <summary>Ranks what a query finds by the steps of the request's profile; null where its first pass is all.</summary>
    /// <param name="compiled">The query; it ranks.</param>
    /// <param name="query">The same, within bounds.</param>
    /// <param name="filter">Among which stories.</param>
    /// <param name="most">How far to count.</param>
    /// <param name="read">Gives the story of a document.</param>
    /// <param name="match">How many of the words must match.</param>
    public StoryRanking? Rank(CompiledQuery compiled, Query query, StoryFilter filter, long most, Func<int, Article> read, MatchMode match)
    {
        var steps = _request.Steps ?? RankingSteps.Of(_request.Profile) ?? (_favourRecent ? RankingSteps.None : null);
        if (steps is null)
            return null;
        var first = Best(query, filter, steps.Candidates, null, Math.Max(most, steps.Candidates));
        var brings = match == MatchMode.Any && AsksForWordsAlone;
        var candidates = ListOf(first.ScoreDocs, first.TotalHits);
        _firstPass = candidates;
        var ranking = new StoryRanking(Searcher, steps, compiled.Highlights, candidates, read)
        {
            Now = _favourRecent ? Now.ToUnixTimeSeconds() : null,
            SecondPass = words =>
            {
                var stems = words.Select(w => (w.Stem, w.Weight));
                _expanded = brings ? ExpandedQuery.OfAny(query, stems) : ExpandedQuery.Of(query, stems);
                // Words are only added, so that those of the first pass score no less now.
                float? reached = first.ScoreDocs.Length >= steps.FeedbackCandidates ? first.ScoreDocs[steps.FeedbackCandidates - 1].Score : null;
                return ListOf(Best(_expanded, filter, steps.FeedbackCandidates, null, 0, reached).ScoreDocs, first.TotalHits);
            },
        };
        ranking.Rank();
        _own = brings && _expanded is not null ? Searcher.CreateNormalizedWeight(query) : null;
        return ranking;
    }

    /// <summary>What the whole order of an answer goes by: with the words of feedback where they were added.</summary>
    public Query Ordering(Query query) => _expanded ?? query;

    /// <summary>Whether a document has none of the words asked for, and was brought in by feedback.</summary>
    public bool IsRelated(int document)
    {
        if (_own is null || _firstPass?.Of(document) is not null)
            return false;
        var leaf = Searcher.IndexReader.Leaves[ReaderUtil.SubIndex(document, Searcher.IndexReader.Leaves)];
        return _own.GetScorer(leaf, null) is not { } scorer || scorer.Advance(document - leaf.DocBase) != document - leaf.DocBase;
    }

    /// <summary>Stories that were taken down are found by whoever asks for them, and by nobody else.</summary>
    private static bool AsksForKilled(QueryNode node) => node switch
    {
        StateNode state => state.State == StoryState.Killed,
        AndNode or OrNode or BoostNode => node.Children.Any(AsksForKilled),
        _ => false,
    };

    private static CandidateList ListOf(ScoreDoc[] found, int total)
    {
        var candidates = Array.ConvertAll(found, f => new Candidate(f.Doc, f.Score));
        candidates.AsSpan().Sort((a, b) => a.Document.CompareTo(b.Document));
        return new CandidateList(candidates, total);
    }

    /// <summary>Whether nothing but bare words is asked for, so that no part of the query can rule out a story without them.</summary>
    private bool AsksForWordsAlone => _request.Since is null && _request.Until is null
        && Relaxation.BareWords(Tree).Count == (Tree is AndNode and ? and.Children.Length : 1);

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
            ? Best(query, filter, candidates.Count + top, null, 0).ScoreDocs.Skip(candidates.Count)
            : Best(query, filter, top, from, 0).ScoreDocs;
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
