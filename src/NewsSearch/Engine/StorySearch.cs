using System.Diagnostics;
using Lucene.Net.Search;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Answers one request over one state of an index. One thread.</summary>
internal sealed class StorySearch
{
    private readonly SearcherLease _state;
    private readonly SearchRequest _request;
    private readonly QueryNode _tree;
    private readonly TimeFrame _times;
    private readonly StoryAccess _stories;

    public StorySearch(SearcherLease state, SearchRequest request, DateTimeOffset now)
    {
        _state = state;
        _request = request;
        _tree = request.Query.Tree ?? throw new ArgumentException("The query could not be read.", nameof(request));
        _times = new TimeFrame(now, request.TimeZone ?? TimeZoneInfo.Utc);
        _stories = new StoryAccess(state.Reader);
    }

    /// <summary>The page asked for.</summary>
    public SearchPage Page(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var compiled = Compile(_request.Match ?? MatchMode.All);
        var top = Math.Clamp(_request.Top, 0, 1_000);
        var found = Find(compiled, Bounded(compiled.Query), top, SearchCursor.Read(_request.After, _state.Reader.Version));
        cancellationToken.ThrowIfCancellationRequested();
        var (more, relaxed) = Relax(compiled, found, top);
        var matched = Stopwatch.GetTimestamp();

        var versions = found.ScoreDocs.Concat(more).Select(d => _stories.Read(d.Doc)).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var fetched = Stopwatch.GetTimestamp();

        var highlighter = new Highlighter(compiled.Highlights);
        var hits = new List<SearchHit>(versions.Count);
        for (var i = 0; i < versions.Count; i++)
        {
            var isStrict = i < found.ScoreDocs.Length;
            var document = isStrict ? found.ScoreDocs[i] : more[i - found.ScoreDocs.Length];
            hits.Add(Hit(i + 1, versions[i], ScoreOf(document), isStrict ? HitMatch.All : HitMatch.Most, highlighter));
        }
        return new SearchPage
        {
            Query = _request.Query.Text,
            Understood = Describe(compiled, withCounts: false),
            Notices = NoticesOf(compiled),
            Total = found.TotalHits,
            Relaxed = relaxed,
            Cursor = found.ScoreDocs.Length == top && top > 0 && found.TotalHits > top
                ? SearchCursor.Write(found.ScoreDocs[^1], _state.Reader.Version)
                : null,
            Hits = hits,
            Took = Times(started, matched, fetched),
        };
    }

    /// <summary>Ids and scores alone, over every stored story.</summary>
    public IReadOnlyList<RankedId> Ranking(CancellationToken cancellationToken)
    {
        var compiled = Compile(_request.Match ?? MatchMode.Any);
        var found = _state.Searcher.Search(compiled.Query, StoryFilter.Everything, Math.Max(1, _request.Top));
        cancellationToken.ThrowIfCancellationRequested();
        return [.. found.ScoreDocs.Select(d => new RankedId(_stories.IdOf(d.Doc), d.Score))];
    }

    /// <summary>How the query is understood here.</summary>
    public string Understood(bool withCounts) => Describe(Compile(MatchMode.All), withCounts);

    private CompiledQuery Compile(MatchMode mode) => new QueryCompiler(_state.Reader, _tree, _times, mode, _request.ExactNames).Compile();

    private StoryFilter Stories => _request.AllVersions ? StoryFilter.Everything : StoryFilter.Current;

    private Query Bounded(Query query)
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

    private TopDocs Find(CompiledQuery compiled, Query query, int top, ScoreDoc? after)
    {
        var order = _request.Order == SearchOrder.Relevance && !compiled.Ranks ? SearchOrder.Newest : _request.Order;
        if (top == 0)
        {
            var counter = new TotalHitCountCollector();
            _state.Searcher.Search(query, Stories, counter);
            return new TopDocs(counter.TotalHits, [], float.NaN);
        }
        if (order == SearchOrder.Relevance)
            return after is null ? _state.Searcher.Search(query, Stories, top) : _state.Searcher.SearchAfter(after, query, Stories, top);
        var sort = StorySort.ByTime(order);
        return after is null
            ? _state.Searcher.Search(query, Stories, top, sort, true, false)
            : _state.Searcher.SearchAfter(after, query, Stories, top, sort, true, false);
    }

    /// <summary>Stories that match most of the bare words, behind those that match all, where the first page has room.</summary>
    private (IReadOnlyList<ScoreDoc> More, RelaxedMatch? Relaxed) Relax(CompiledQuery strict, TopDocs found, int top)
    {
        var words = Relaxation.BareWords(_tree).Count;
        if (_request.Match is not null || _request.After is not null || _request.Order != SearchOrder.Relevance
            || found.ScoreDocs.Length >= top || words < 3 || _tree is not AndNode)
            return ([], null);
        var query = new BooleanQuery
        {
            { Compile(MatchMode.Most).Query, Occur.MUST },
            { strict.Query, Occur.MUST_NOT },
        };
        var more = _state.Searcher.Search(Bounded(query), Stories, top - found.ScoreDocs.Length);
        return more.TotalHits == 0 ? ([], null) : (more.ScoreDocs, new RelaxedMatch(words / 2 + 1, more.TotalHits));
    }

    private string Describe(CompiledQuery compiled, bool withCounts) => UnderstoodLine.Of(_tree, compiled.Parts, withCounts);

    private List<QueryNotice> NoticesOf(CompiledQuery compiled) =>
        [.. _request.Query.Notices, .. compiled.Notices.Select(text => new QueryNotice("matching", text, 0, 0))];

    private static SearchHit Hit(int rank, StoryVersion version, float score, HitMatch match, Highlighter highlighter)
    {
        var article = version.Article;
        var passage = highlighter.Passage(article);
        return new SearchHit
        {
            Rank = rank,
            Id = article.Id,
            Score = score,
            Match = match,
            Headline = article.Headline,
            HeadlineHighlights = highlighter.Mark(article.Headline),
            Published = article.Published,
            Dateline = article.Dateline,
            Source = article.Source,
            Speakers = article.Speakers,
            Topics = [.. article.Topics.Select(t => t.Label)],
            Version = version.Number,
            Snippet = passage.Text,
            Highlights = passage.Marks,
        };
    }

    /// <summary>A sort by time computes no score.</summary>
    private static float ScoreOf(ScoreDoc document) => float.IsNaN(document.Score) ? 0 : document.Score;

    private static SearchTimes Times(long started, long matched, long fetched)
    {
        var done = Stopwatch.GetTimestamp();
        return new SearchTimes(
            0,
            Stopwatch.GetElapsedTime(started, matched).TotalMilliseconds,
            Stopwatch.GetElapsedTime(matched, fetched).TotalMilliseconds,
            Stopwatch.GetElapsedTime(fetched, done).TotalMilliseconds,
            Stopwatch.GetElapsedTime(started, done).TotalMilliseconds);
    }
}
