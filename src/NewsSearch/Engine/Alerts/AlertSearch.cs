using System.Collections.Immutable;
using Lucene.Net.Index;
using NewsSearch.Alerting;
using NewsSearch.Engine.Aliases;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Engine.Alerts;

/// <summary>
/// One alert over one state of the index: the query as a search would compile it, over the dictionary of the whole index, asked
/// of new stories alone. One thread.
/// </summary>
internal sealed class AlertSearch
{
    private readonly Alert _alert;
    private readonly DirectoryReader _reader;
    private readonly QueryRun _run;
    private readonly CompiledQuery _compiled;

    /// <exception cref="AlertException">The query cannot be read any more.</exception>
    public AlertSearch(SearcherLease state, AliasSource aliases, Alert alert, ParsedQuery query, DateTimeOffset now, SearchBudget budget)
    {
        _alert = alert;
        _reader = state.Reader;
        var request = new SearchRequest { Query = query, Match = MatchMode.All, ExactNames = alert.ExactNames };
        _run = new QueryRun(state, aliases, request, now, budget);
        _compiled = _run.Compile(MatchMode.All);
    }

    /// <summary>What it found, in the order of coming; all stories of one moment by their ids.</summary>
    /// <exception cref="TimeoutException">It took more than one search may; what it found is not all.</exception>
    public ImmutableArray<FoundStory> Find(NewStories stories, CopiesAsTheyCame copies)
    {
        var found = ImmutableArray.CreateBuilder<FoundStory>();
        _run.Documents.Visit(_compiled.Query, _run.Stories, segment => stories.In(segment, _alert.Copies), (segment, documents) =>
        {
            if (documents.Length == 0 || documents.NextSetBit(0) < 0)
                return;
            var arrivals = new SegmentArrivals(segment.AtomicReader);
            for (var doc = documents.NextSetBit(0); doc >= 0; doc = doc + 1 < documents.Length ? documents.NextSetBit(doc + 1) : -1)
                found.Add(new FoundStory(arrivals.Of(doc), arrivals.IdOf(doc), segment.DocBase + doc, _alert.Copies && copies.Has(segment, doc)));
        });
        if (_run.Budget.IsSpent)
            throw new TimeoutException(_run.Budget.Notices[0]);
        found.Sort((a, b) => a.Moment != b.Moment ? a.Moment.CompareTo(b.Moment) : string.CompareOrdinal(a.Id, b.Id));
        return found.DrainToImmutable();
    }

    /// <summary>A story that was found, read.</summary>
    public AlertMatch Read(FoundStory found, StoryAccess stories, SearchBudget budget)
    {
        var version = stories.Keep(found.Document);
        return new AlertMatch
        {
            Alert = _alert.Name,
            Story = version.Article,
            Version = version.Number,
            IsNewVersion = HasSeveral(found.Id),
            IsCopy = found.IsCopy,
            CameAt = DateTimeOffset.FromUnixTimeMilliseconds(found.Moment),
            Snippet = new Highlighter(_compiled.Highlights, budget).Passage(version.Article).Text,
        };
    }

    private bool HasSeveral(string id)
    {
        var versions = 0;
        foreach (var segment in _reader.Leaves)
            versions += new Matching.Filters.SegmentTimes(segment).VersionsOf(new Lucene.Net.Util.BytesRef(id)).Count();
        return versions > 1;
    }
}
