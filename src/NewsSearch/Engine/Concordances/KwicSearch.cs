using NewsSearch.Articles;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Facets;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Engine.Concordances;

/// <summary>
/// Makes a concordance over one state of the index: every story that matches is read once, all places are counted, and as many
/// lines are held as are asked for. One thread.
/// </summary>
internal sealed class KwicSearch(SearcherLease state, AliasSource aliases, KwicRequest request, DateTimeOffset now, SearchBudget budget)
{
    private readonly QueryRun _run = new(state, aliases, request.Search, now, budget);
    private readonly int _width = Math.Clamp(request.Width, 0, 1_000);
    private readonly FirstLines _lines = new(request.Order, Math.Clamp(request.Top, 0, 100_000));

    public KwicPage Page(CancellationToken cancellationToken)
    {
        var compiled = _run.Compile(request.Search.Match ?? MatchMode.All);
        var stories = MatchedStories.Of(_run, _run.Bounded(compiled.Query));
        var finder = new OccurrenceFinder(compiled, budget);
        var access = new StoryAccess(state.Reader, StoryDetail.Shown);
        var (total, inCopies) = (0L, 0L);
        foreach (var segment in stories.Segments)
            foreach (var document in segment.Documents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (_run.Budget.IsSpent)
                    break;
                var isCopy = segment.IsCopy(document);
                var found = Add(finder, access.Read(segment.Segment.DocBase + document).Article, segment.Segment.DocBase + document, !isCopy || request.Search.Copies);
                total += found;
                inCopies += isCopy ? found : 0;
            }
        return new KwicPage
        {
            Query = request.Search.Query.Text,
            Translation = request.Search.Query.Translation,
            Understood = _run.Describe(compiled).Text,
            Notices = _run.Notices(compiled),
            Stories = stories.Count,
            Total = total,
            InCopies = inCopies,
            Complete = !_run.Budget.IsSpent,
            Lines = _lines.Sorted(),
        };
    }

    private long Add(OccurrenceFinder finder, Article article, int document, bool shown)
    {
        var count = 0L;
        foreach (var (field, text, places) in finder.In(article))
        {
            count += places.Count;
            if (!shown)
                continue;
            foreach (var place in places)
                _lines.Add(document, new KwicLine(
                    article.Id, article.Headline, article.Published, field, place, Context(text, place.Start - _width, place.Start), OneLine(place.Of(text)), Context(text, place.End, place.End + _width)));
        }
        return count;
    }

    /// <summary>A stretch of a text on one line, with no half of a character at its ends.</summary>
    private static string Context(string text, int from, int to)
    {
        from = Math.Clamp(from, 0, text.Length);
        to = Math.Clamp(to, from, text.Length);
        if (from < to && char.IsLowSurrogate(text[from]))
            from++;
        if (to > from && char.IsHighSurrogate(text[to - 1]))
            to--;
        return OneLine(text.AsSpan(from, to - from));
    }

    private static string OneLine(ReadOnlySpan<char> text) => text.ToString().Replace("\n\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
}
