using Lucene.Net.Search;
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
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>
/// One request over one state of the index, within one budget: what its query becomes, among which stories it looks, and what
/// there is to say of it. One thread.
/// </summary>
internal sealed class QueryRun
{
    private static readonly QueryNotice s_latest = new(
        "latest", "Newer stories count more, as the query asks for the latest; in quotation marks that word is looked for like any other.", 0, 0);

    private readonly SearcherLease _state;
    private readonly AliasSource _aliases;
    private readonly SearchRequest _request;
    private readonly TimeFrame _times;
    private readonly bool _asksForLatest;
    private ProfileRanking? _ranked;
    private CopyGroups? _copies;
    private GroupedStories? _grouped;
    private StoryFilter? _among;

    public QueryRun(SearcherLease state, AliasSource aliases, SearchRequest request, DateTimeOffset now, SearchBudget budget)
    {
        _state = state;
        _aliases = aliases;
        _request = request;
        Tree = request.Query.Tree ?? throw new ArgumentException("The query could not be read.", nameof(request));
        FavoursRecent = request.FavourRecent ?? false;
        if (request.FavourRecent is null && LatestWord.RemovedFrom(Tree) is { } rest)
        {
            Tree = rest;
            FavoursRecent = true;
            _asksForLatest = true;
        }
        _times = new TimeFrame(request.Now ?? SearchCursor.NowOf(request.After) ?? now, request.TimeZone ?? TimeZoneInfo.Utc);
        Searcher = new BoundedSearcher(state.Reader, new NewsSimilarity(request.Bm25 ?? Bm25Parameters.ForWords(Relaxation.BareWords(Tree).Count)), budget);
        Documents = new DocumentFinder(Searcher, withScores: request.Explain);
    }

    public QueryNode Tree { get; }

    public BoundedSearcher Searcher { get; }

    public SearchBudget Budget => Searcher.Budget;

    /// <summary>Finds documents within the budget.</summary>
    public DocumentFinder Documents { get; }

    /// <summary>The order of the request's profile.</summary>
    public ProfileRanking Ranked => _ranked ??= new ProfileRanking(this, _request);

    /// <summary>Whether newer stories count more.</summary>
    public bool FavoursRecent { get; }

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

    /// <summary>Stories that match, beside one of the same group that does: among all, or among the first so many where no more were counted.</summary>
    /// <param name="query">What they match.</param>
    /// <param name="most">The first so many; null for all.</param>
    /// <param name="total">How many match, or were counted.</param>
    public long Repeats(Query query, long? most, long total)
    {
        if (total == 0 || _request.AllVersions || Copies.IsEmpty)
            return 0;
        var count = new RepeatCount();
        try
        {
            var retrieval = new DocumentRetrieval(Searcher, query, Stories);
            if (Copies.IsForLookups(total))
                count.LookUp(Copies, retrieval, most ?? long.MaxValue);
            else if (Grouped is { } grouped)
                count.Count(grouped, retrieval, most);
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        return count.Repeats;
    }

    /// <summary>Stories that were taken down are found by whoever asks for them, and by nobody else.</summary>
    private static bool AsksForKilled(QueryNode node) => node switch
    {
        StateNode state => state.State == StoryState.Killed,
        AndNode or OrNode or BoostNode => node.Children.Any(AsksForKilled),
        _ => false,
    };

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
