using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Copies;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Quotes;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>
/// Answers with quotes. What can be said is looked for in the quotes: words, phrases, said(); everything else, such as dates
/// and places of filing, in the stories that they stand in. Where nothing ranks the quotes of the newest stories come first.
/// </summary>
internal sealed class QuoteSearch
{
    /// <summary>Quotes that are compared with each other.</summary>
    private const int MostLookedAt = 10_000;

    private readonly SearcherLease _state;
    private readonly SearchRequest _request;
    private readonly QueryRun _run;
    private readonly StoryAccess _stories;

    public QuoteSearch(SearcherLease state, AliasSource aliases, SearchRequest request, DateTimeOffset now, SearchBudget budget)
    {
        _state = state;
        _request = request;
        _run = new QueryRun(state, aliases, request, now, budget);
        _stories = new StoryAccess(state.Reader);
    }

    public QuotePage Page(CancellationToken cancellationToken)
    {
        var (ofQuotes, ofStories) = QuoteParts.Split(_run.Tree);
        var compiled = _run.Compile(ofQuotes, MatchMode.All);
        var stories = ofStories is null ? null : _run.Compile(ofStories, MatchMode.All);
        if (_request.DistinctQuotes)
            return Distinct(compiled, stories, cancellationToken);
        var fingerprint = RequestFingerprint.Of(_request, "quotes");
        var cursor = SearchCursor.Read(_request.After, _state.Reader.Version, fingerprint, _stories.TryIdOf);
        var top = Math.Clamp(_request.Top, 1, 1_000);
        var found = Find(compiled, stories, top, cursor?.Last);
        var hits = new List<QuoteHit>(found.ScoreDocs.Length);
        foreach (var document in found.ScoreDocs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits.Add(Hit(document));
        }
        var before = cursor?.Rank ?? 0;
        var next = found.ScoreDocs.Length == top && found.TotalHits > before + top
            ? new SearchCursor(found.ScoreDocs[^1], before + top, _run.Now).Write(hits[^1].StoryId, _state.Reader.Version, fingerprint)
            : null;
        var copies = Copies(compiled, stories);
        return new QuotePage(
            found.TotalHits,
            hits,
            new UnderstoodLine(_run.Tree, [.. compiled.Parts, .. stories?.Parts ?? []]).Text,
            _run.Notices(stories is null ? [compiled] : [compiled, stories]),
            next,
            !_run.Budget.IsSpent)
        {
            Translation = _request.Query.Translation,
            Copies = copies,
        };
    }

    /// <summary>Each quote once: all of them are looked at, in the order of their stories' times.</summary>
    private QuotePage Distinct(CompiledQuery compiled, CompiledQuery? stories, CancellationToken cancellationToken)
    {
        var found = Find(compiled, stories, MostLookedAt, after: null);
        var hits = new List<QuoteHit>(found.ScoreDocs.Length);
        foreach (var document in found.ScoreDocs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hits.Add(Hit(document));
        }
        var groups = new QuoteGroups(_run.CanonicalName);
        foreach (var hit in hits.OrderBy(h => h.Published?.Instant ?? DateTimeOffset.MaxValue))
            groups.Add(hit);
        var quotes = _request.Order switch
        {
            SearchOrder.Oldest => groups.Quotes.ToList(),
            SearchOrder.Newest => [.. groups.Quotes.OrderByDescending(q => q.Published?.Instant ?? DateTimeOffset.MinValue)],
            _ => [.. groups.Quotes.OrderByDescending(q => q.Occurrences)],
        };
        IReadOnlyList<QueryNotice> notices = _run.Notices(stories is null ? [compiled] : [compiled, stories]);
        if (found.TotalHits > hits.Count)
            notices = [.. notices, new QueryNotice("capped", FormattableString.Invariant($"Of {found.TotalHits:N0} quotes {hits.Count:N0} were compared with each other."), 0, 0)];
        return new QuotePage(quotes.Count, [.. quotes.Take(Math.Clamp(_request.Top, 1, 1_000))], new UnderstoodLine(_run.Tree, [.. compiled.Parts, .. stories?.Parts ?? []]).Text, notices, null, !_run.Budget.IsSpent && found.TotalHits <= hits.Count)
        {
            Translation = _request.Query.Translation,
            Copies = quotes.Count(q => q.IsCopy),
        };
    }

    private TopDocs Find(CompiledQuery compiled, CompiledQuery? stories, int top, ScoreDoc? after)
    {
        try
        {
            return _run.Documents.Find(Said(compiled), Among(stories, _run.Stories), top, compiled.Ranks && _request.Order == SearchOrder.Relevance ? null : StorySort.OfQuotes(_request.Order), after);
        }
        catch (BudgetSpentException)
        {
            return new TopDocs(0, [], float.NaN);
        }
    }

    /// <summary>How many of the quotes stand in copies.</summary>
    private long Copies(CompiledQuery compiled, CompiledQuery? stories)
    {
        if (_run.Grouped is not { } grouped)
            return 0;
        var counter = new StoryCounter();
        _run.Documents.Visit(Said(compiled), Among(stories, new CopiedStories(_state.Reader, _run.Stories, grouped)), counter);
        return counter.Found;
    }

    /// <summary>A compilation that was cut short finds nothing.</summary>
    private static Query Said(CompiledQuery compiled) => compiled.Query is QuotedInStoryQuery join ? join.Quotes : new BooleanQuery();

    /// <summary>The quotes of what the stories must match.</summary>
    private QuotesOfStoriesFilter Among(CompiledQuery? stories, StoryFilter filter) =>
        new(_run.Searcher, _run.Bounded(stories?.Query ?? new ConstantScoreQuery(StoryFilter.Everything) { Boost = 0 }), filter);

    private QuoteHit Hit(ScoreDoc found)
    {
        var leaf = _state.Reader.Leaves[ReaderUtil.SubIndex(found.Doc, _state.Reader.Leaves)];
        var inLeaf = found.Doc - leaf.DocBase;
        var ordinal = (int)leaf.AtomicReader.GetNumericDocValues(FieldNames.QuoteOrdinal).Get(inLeaf);
        var story = _stories.StoryOf(found.Doc);
        var article = _stories.Read(story).Article;
        var score = float.IsNaN(found.Score) ? 0 : found.Score;
        return new QuoteHit(article.Quotes[ordinal], article.Id, article.Headline, article.Published, score) { IsCopy = _run.Copies.IsCopy(story) };
    }
}
