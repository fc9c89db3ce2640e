using System.Diagnostics;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Copies;
using NewsSearch.Engine.Explaining;
using NewsSearch.Engine.Facets;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;
using NewsSearch.Reranking;

namespace NewsSearch.Engine;

/// <summary>Answers one request over one state of an index. One thread.</summary>
internal sealed class StorySearch
{
    /// <summary>Stories of an export that are found at a time.</summary>
    private const int FoundTogether = 20_000;

    private readonly SearcherLease _state;
    private readonly SearchRequest _request;
    private readonly QueryRun _run;
    private readonly StoryAccess _stories;
    private readonly AliasSource _aliases;
    private StoryRanking? _ranking;
    private MatchedQuotes? _quotes;

    public StorySearch(SearcherLease state, AliasSource aliases, SearchRequest request, DateTimeOffset now, SearchBudget budget)
    {
        _state = state;
        _aliases = aliases;
        _request = request;
        _run = new QueryRun(state, aliases, request, now, budget);
        var showsMore = request.WithStories || request.Explain || MatchedQuotes.AreAskedFor(_run.Tree);
        _stories = new StoryAccess(state.Reader, showsMore ? StoryDetail.Whole : StoryDetail.Shown);
    }

    /// <summary>The page asked for.</summary>
    public SearchPage Page(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var compiled = _run.Compile(_request.Match ?? MatchMode.All);
        var top = Math.Clamp(_request.Top, 0, 1_000);
        var fingerprint = RequestFingerprint.Of(_request, "stories");
        var cursor = SearchCursor.Read(_request.After, _state.Reader.Version, fingerprint, _stories.TryIdOf);
        var counted = new MatchCount(_request, compiled);
        var query = _run.Bounded(compiled.Query);
        var found = Find(compiled, counted, query, top, cursor);
        var (more, relaxed, most) = Relax(compiled, found.Hits, top);
        var facets = Facets(query);
        var matched = Stopwatch.GetElapsedTime(started);

        var reader = Reader(compiled, ranking: _ranking);
        var relaxedReader = most is null ? reader : Reader(most);
        var hits = new List<SearchHit>(found.Hits.Count + more.Count);
        foreach (var hit in found.Hits.Concat(more))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isStrict = hits.Count < found.Hits.Count;
            hits.Add((isStrict ? reader : relaxedReader).Read((cursor?.Rank ?? 0) + hits.Count + 1, hit, isStrict ? MatchOf(hit.Document) : HitMatch.Most));
        }
        var (total, isExact) = counted.Of(found.Total, !_run.Budget.IsSpent);
        var repeats = _run.Repeats(query, found.Total > total ? total : null, total);
        var understood = _run.Describe(compiled);
        var advice = Advice(total);
        var meant = advice?.Meant();
        var missed = advice?.Missed() ?? [];
        return new SearchPage
        {
            Query = _request.Query.Text,
            Translation = _request.Query.Translation,
            Understood = understood.Text,
            Parts = understood.Counted,
            Notices = QueryAdvice.Describe(missed) is { } why ? [.. _run.Notices(compiled), new QueryNotice("no-hits", why, 0, 0)] : _run.Notices(compiled),
            DidYouMean = meant,
            Missed = missed,
            Total = total,
            Groups = Math.Max(0, total - repeats),
            TotalIsExact = isExact,
            Complete = !_run.Budget.IsSpent,
            Relaxed = relaxed,
            Facets = facets,
            Cursor = Next(found, hits, cursor?.Rank ?? 0, fingerprint),
            Hits = hits,
            Took = Times(started, matched, reader, relaxedReader),
        };
    }

    /// <summary>
    /// Every story that matches, in order, read as it is asked for. They are found some thousands at a time, so that memory does
    /// not grow with their number.
    /// </summary>
    /// <exception cref="TimeoutException">A bound bit: what is exported must not stop short silently.</exception>
    public IEnumerable<SearchHit> All(Func<SearchBudget> budgetOfHit)
    {
        var compiled = _run.Compile(_request.Match ?? MatchMode.All);
        var query = _run.Bounded(compiled.Query);
        var total = new MatchCount(_request with { Count = null }, compiled).Count(_run, query);
        var sort = SortOf(compiled);
        // What is only related to the answer is not counted, and not exported.
        _ranking = sort is null && total > 0 ? _run.Ranked.Rank(compiled, query, _run.Stories, most: 0, Story, MatchMode.All) : null;
        var given = 0;
        for (ScoreDoc? last = null; given < total || _run.Budget.IsSpent;)
        {
            var size = (int)Math.Clamp(total - given, 1, FoundTogether);
            var found = _ranking is not null ? _run.Ranked.Best(_ranking, query, _run.Stories, size, last)
                : sort is null ? _run.Documents.Best(query, _run.Stories, size, last, most: 0)
                : _run.Documents.Find(query, _run.Stories, size, sort, last);
            if (_run.Budget.IsSpent)
                throw new TimeoutException(_run.Budget.Notices[0]);
            if (found.ScoreDocs.Length == 0)
                throw new InvalidDataException(FormattableString.Invariant($"The index gives {given} of {total} stories."));
            foreach (var document in found.ScoreDocs)
                yield return Reader(compiled, budgetOfHit(), _ranking).Read(++given, document, HitMatch.All);
            last = found.ScoreDocs[^1];
        }
    }

    /// <summary>Ids and scores alone, over every stored story.</summary>
    public IReadOnlyList<RankedId> Ranking()
    {
        var compiled = _run.Compile(_request.Match ?? MatchMode.Any);
        var found = Ranked(compiled, compiled.Query, StoryFilter.Everything, Math.Max(1, _request.Top), after: null, most: 0, _request.Match ?? MatchMode.Any);
        return [.. found.ScoreDocs.Select(d => new RankedId(_stories.IdOf(d.Doc), d.Score))];
    }

    /// <summary>What the score of a story is made of; null where it does not match or is not there.</summary>
    public ScoreExplanation? Explain(string id)
    {
        if (_stories.LatestOf(id) is not { } document)
            return null;
        MatchMode[] modes = _request.Match is { } chosen ? [chosen] : [MatchMode.All, MatchMode.Most];
        return modes.Select(mode => Explain(_run.Compile(mode), mode, document)).FirstOrDefault(e => e is not null);
    }

    private ScoreExplanation? Explain(CompiledQuery compiled, MatchMode mode, int document)
    {
        // Stories that match most of the words only stand behind the others, as the first pass has them.
        var isRanked = SortOf(compiled) is null && (_request.Match is not null || mode == MatchMode.All);
        var ranking = isRanked ? _run.Ranked.Rank(compiled, _run.Bounded(compiled.Query), _run.Stories, 0, Story, mode) : null;
        return new ScoreReader(_run, compiled, ranking).Of(document, new StoryAccess(_state.Reader).Read(document).Article);
    }

    /// <summary>What the query matches in the whole of a story.</summary>
    public StoryMarks Marks(Article article) => new Highlighter(_run.Compile(_request.Match ?? MatchMode.Most).Highlights, _run.Budget).Whole(article);

    /// <summary>How the query is understood here.</summary>
    public string Understood(bool withCounts)
    {
        var line = _run.Describe(_run.Compile(MatchMode.All));
        return withCounts ? line.WithCounts(new PartCounts(_run).Of) : line.Text;
    }

    /// <summary>Null where enough was found, or nobody looks at hits.</summary>
    private QueryAdvice? Advice(long total) =>
        _request.After is null && _request.Top > 0 && !_run.Budget.IsSpent && QueryAdvice.IsWanted(total, StoryCount) ? new QueryAdvice(_state, _aliases, _request, _run, total) : null;

    private long StoryCount => CombinedStatistics.Of(_run.Searcher, FieldWeights.Story).Field.DocCount;

    private FoundHits Find(CompiledQuery compiled, MatchCount counted, Query query, int top, SearchCursor? cursor)
    {
        if (top == 0)
            return new FoundHits([], (int)counted.Count(_run, query), false);
        var most = Math.Max(counted.Most, (cursor?.Rank ?? 0) + top);
        if (IsCollapsed)
            return new CollapsedSearch(
                (count, after, isCounted) => Find(compiled, query, _run.Stories, count, after, isCounted ? most : 0),
                () => new CopyCollapse(_run, _run.Copies, query, SortOf(compiled), _ranking)).Page(top, cursor?.Last);
        var found = Find(compiled, query, _run.Stories, top, cursor?.Last, most);
        // Beyond the first page the number of hits counts those of the pages before.
        var hasMore = found.ScoreDocs.Length == top && found.TotalHits > (cursor?.Rank ?? 0) + top;
        return new FoundHits([.. found.ScoreDocs.Select(d => new CollapsedHit(d, 0, d.Doc))], found.TotalHits, hasMore);
    }

    /// <summary>Where every version is shown, each stands for itself.</summary>
    private bool IsCollapsed => !_request.Copies && !_request.AllVersions;

    private TopDocs Find(CompiledQuery compiled, Query query, StoryFilter filter, int top, ScoreDoc? after, long most) => SortOf(compiled) is { } sort
        ? _request.Explain ? _run.Documents.Find(query, filter, top, sort, after) : _run.Documents.ByTime(query, filter, top, _request.Order != SearchOrder.Oldest, after, most)
        : Ranked(compiled, query, filter, top, after, most);

    private TopDocs Ranked(CompiledQuery compiled, Query query, StoryFilter filter, int top, ScoreDoc? after, long most, MatchMode? match = null)
    {
        // The pages of one answer are parts of one ranking.
        _ranking ??= _run.Ranked.Rank(compiled, query, filter, most, Story, match ?? _request.Match ?? MatchMode.All);
        return _ranking is null ? _run.Documents.Best(query, filter, top, after, most) : _run.Ranked.Best(_ranking, query, filter, top, after);
    }

    private HitMatch MatchOf(ScoreDoc found) => _run.Ranked.IsRelated(found.Doc) ? HitMatch.Related : HitMatch.All;

    private Article Story(int document) => _stories.Keep(document).Article;

    /// <summary>Null for the best first; newest first where nothing ranks.</summary>
    private Sort? SortOf(CompiledQuery compiled) => _request.Order switch
    {
        SearchOrder.Relevance => compiled.Ranks ? null : StorySort.ByTime(SearchOrder.Newest),
        var order => StorySort.ByTime(order),
    };

    /// <summary>Stories that match most of the bare words, behind those that match all, where the first page has room.</summary>
    private (IReadOnlyList<CollapsedHit> More, RelaxedMatch? Relaxed, CompiledQuery? Most) Relax(CompiledQuery strict, IReadOnlyList<CollapsedHit> found, int top)
    {
        var words = Relaxation.BareWords(_run.Tree).Distinct().Count();
        if (_request.Match is not null || _request.After is not null || _request.Order != SearchOrder.Relevance
            || found.Count >= top || words < 3 || _run.Tree is not AndNode)
            return ([], null, null);
        var most = _run.Compile(MatchMode.Most);
        var query = new BooleanQuery
        {
            { most.Query, Occur.MUST },
            { strict.Query, Occur.MUST_NOT },
        };
        var bounded = _run.Bounded(query);
        var more = Room(bounded, found, top - found.Count);
        return more.Total == 0 ? ([], null, null) : (more.Hits, new RelaxedMatch(words / 2 + 1, more.Total), most);
    }

    /// <summary>Fills what room is left, with no copy of what is there.</summary>
    private FoundHits Room(Query query, IReadOnlyList<CollapsedHit> there, int room)
    {
        TopDocs More(int count, ScoreDoc? after, bool isCounted) => _run.Documents.Best(query, _run.Stories, count, after, isCounted ? long.MaxValue : 0);
        if (!IsCollapsed)
        {
            var found = More(room, null, isCounted: true);
            return new FoundHits([.. found.ScoreDocs.Select(d => new CollapsedHit(d, 0, d.Doc))], found.TotalHits, false);
        }
        var groups = there.Select(h => _run.Copies.GroupOf(h.Document.Doc)).OfType<long>().ToHashSet();
        var more = new CollapsedSearch(More, () => new CopyCollapse(_run, _run.Copies, query, null, null)).Page(room + groups.Count, null);
        return more with { Hits = [.. more.Hits.Where(h => _run.Copies.GroupOf(h.Document.Doc) is not { } group || !groups.Contains(group)).Take(room)] };
    }

    private IReadOnlyList<Facet> Facets(Query query) => _request.Facets.Count == 0
        ? []
        : new StoryFacets(_run, _request.Match ?? MatchMode.All, query).Count(_request.Facets, Math.Clamp(_request.FacetTop, 1, 10_000));

    private HitReader Reader(CompiledQuery compiled, SearchBudget? budget = null, StoryRanking? ranking = null) => new(
        _stories, new Highlighter(compiled.Highlights, budget ?? _run.Budget), _quotes ??= new MatchedQuotes(_run), _request.Explain ? new ScoreReader(_run, compiled, ranking) : null,
        IsCopy, _request.WithStories);

    private bool IsCopy(int document) => !_request.AllVersions && _run.Copies.IsCopy(document);

    private string? Next(FoundHits found, List<SearchHit> hits, int before, ulong fingerprint)
    {
        if (!found.HasMore || found.Hits.Count == 0)
            return null;
        var last = new SearchCursor(found.Hits[^1].Document, before + found.Hits.Count, _run.Now);
        return last.Write(hits[found.Hits.Count - 1].Id, _state.Reader.Version, fingerprint);
    }

    private static SearchTimes Times(long started, TimeSpan matched, HitReader reader, HitReader relaxed)
    {
        var fetching = reader.Fetching + (relaxed == reader ? TimeSpan.Zero : relaxed.Fetching);
        var marking = reader.Marking + (relaxed == reader ? TimeSpan.Zero : relaxed.Marking);
        return new SearchTimes(
            0, matched.TotalMilliseconds, fetching.TotalMilliseconds, marking.TotalMilliseconds, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }
}
