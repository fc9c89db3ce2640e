using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Quotes;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>
/// Answers with quotes. What can be said is looked for in the quotes: words, phrases, said(); everything else, such as dates
/// and places of filing, in the stories that they stand in.
/// </summary>
internal sealed class QuoteSearch
{
    private readonly SearcherLease _state;
    private readonly SearchRequest _request;
    private readonly QueryNode _tree;
    private readonly TimeFrame _times;

    public QuoteSearch(SearcherLease state, SearchRequest request, DateTimeOffset now)
    {
        _state = state;
        _request = request;
        _tree = request.Query.Tree ?? throw new ArgumentException("The query could not be read.", nameof(request));
        _times = new TimeFrame(now, request.TimeZone ?? TimeZoneInfo.Utc);
    }

    public QuotePage Page(CancellationToken cancellationToken)
    {
        var (ofQuotes, ofStories) = QuoteParts.Split(_tree);
        var compiled = Compile(ofQuotes);
        var said = compiled.Query is QuotedInStoryQuery join ? join.Quotes : throw new InvalidOperationException("Quotes are asked for through said().");
        var stories = ofStories is null ? null : Compile(ofStories);
        var filter = new QuotesOfStoriesFilter(_state.Searcher, stories?.Query, _request.AllVersions ? StoryFilter.Everything : StoryFilter.Current);
        var top = Math.Clamp(_request.Top, 1, 1_000);
        var found = _state.Searcher.Search(said, filter, top);
        cancellationToken.ThrowIfCancellationRequested();
        return new QuotePage(
            found.TotalHits,
            [.. found.ScoreDocs.Select(Hit)],
            UnderstoodLine.Of(_tree, [.. compiled.Parts, .. stories?.Parts ?? []], withCounts: false),
            _request.Query.Notices);
    }

    private CompiledQuery Compile(QueryNode tree) => new QueryCompiler(_state.Reader, tree, _times, MatchMode.All, _request.ExactNames).Compile();

    private QuoteHit Hit(ScoreDoc found)
    {
        var leaf = _state.Reader.Leaves[ReaderUtil.SubIndex(found.Doc, _state.Reader.Leaves)];
        var inLeaf = found.Doc - leaf.DocBase;
        var ordinal = (int)leaf.AtomicReader.GetNumericDocValues(FieldNames.QuoteOrdinal).Get(inLeaf);
        var story = leaf.DocBase + StoryBits.Of(leaf.AtomicReader).NextSetBit(inLeaf);
        var article = new StoryAccess(_state.Reader).Read(story).Article;
        return new QuoteHit(article.Quotes[ordinal], article.Id, article.Headline, article.Published, found.Score);
    }
}
