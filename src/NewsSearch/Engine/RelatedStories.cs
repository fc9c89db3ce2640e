using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Copies;
using NewsSearch.Exploring.Likeness;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Retrieval;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Stories that may belong to one story, in one state of the index: finds them by its words, and makes hits of them. One thread.</summary>
internal sealed class RelatedStories
{
    /// <summary>Words by which they are found; more hardly change who comes.</summary>
    private const int MostWords = 48;

    /// <summary>Reading a story takes about as long as so many steps of a loop.</summary>
    private const int StepsOfProfile = 128;

    private static readonly ParsedQuery s_everything = QueryParser.Parse("");

    private readonly SearcherLease _state;
    private readonly QueryRun _run;
    private readonly StoryAccess _stories;
    private readonly HitReader _hits;
    private readonly Dictionary<int, StoryProfile> _known = [];
    private readonly SharedWith _shared;

    private RelatedStories(SearcherLease state, QueryRun run, StoryAccess stories, int document)
    {
        _state = state;
        _run = run;
        _stories = stories;
        _hits = new HitReader(stories, new Highlighter([], run.Budget), new MatchedQuotes(run), null, run.Copies.IsCopy, withStories: false);
        Profiles = new StoryProfiles(new StemRarities(state.Reader));
        Asked = ProfileOf(document);
        _shared = new SharedWith(Asked, Profiles);
    }

    /// <summary>The story that was asked about.</summary>
    public StoryProfile Asked { get; }

    public StoryProfiles Profiles { get; }

    public SearchBudget Budget => _run.Budget;

    /// <summary>What there is to say on what was cut short.</summary>
    public IReadOnlyList<QueryNotice> Notices => _run.Notices();

    /// <summary>Null where the story is not there, or may not be used.</summary>
    public static RelatedStories? Of(SearcherLease state, AliasSource aliases, string id, DateTimeOffset now, SearchBudget budget)
    {
        var run = new QueryRun(state, aliases, new SearchRequest { Query = s_everything }, now, budget);
        var stories = new StoryAccess(state.Reader);
        if (stories.LatestOf(id) is not { } document)
            return null;
        var leaf = state.Reader.Leaves[ReaderUtil.SubIndex(document, state.Reader.Leaves)];
        return run.Stories.BitsOf(leaf.AtomicReader).Get(document - leaf.DocBase) ? new RelatedStories(state, run, stories, document) : null;
    }

    /// <summary>The stories that have most of what a text says, the best first, of each text that was copied one: not the asked one, nor its copies.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many.</param>
    /// <param name="times">First and last second of publication; null for any.</param>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IReadOnlyList<StoryProfile> Find(StemVector text, int most, (long From, long To)? times = null)
    {
        Query query = ExpandedQuery.OfAny(new BooleanQuery(), Profiles.Telling(text, MostWords));
        if (times is var (from, to))
            query = new BooleanQuery { { query, Occur.MUST }, { new ColumnRangeQuery(FieldNames.PublishedFrom, FieldNames.PublishedTo, from, to), Occur.MUST } };
        var found = new List<StoryProfile>();
        foreach (var document in _run.Documents.Best(query, _run.Stories, most + CopiesOfAsked.Count, null, most: 0).ScoreDocs)
        {
            if (CopiesOfAsked.Contains(document.Doc))
                continue;
            Budget.Tick(StepsOfProfile);
            found.Add(ProfileOf(document.Doc));
        }
        return found;
    }

    /// <summary>What stands for all copies of a text: the same number for each.</summary>
    public long GroupOf(StoryProfile story) => _run.Copies.GroupOf(story.Document) ?? ~(long)story.Document;

    /// <summary>The copies of a story with the story, the first published first; the story alone where it has none.</summary>
    public IReadOnlyList<int> CopiesOf(StoryProfile story) => _run.Copies.GroupOf(story.Document) is { } group ? _run.Copies.MembersOf(group) : [story.Document];

    public StoryProfile ProfileOf(int document)
    {
        if (!_known.TryGetValue(document, out var known))
            _known[document] = known = Profiles.Of(document, _stories.Read(document).Article);
        return known;
    }

    /// <summary>The best story of each text, in order, as hits.</summary>
    /// <param name="scored">Stories and what they score, the best first.</param>
    /// <param name="top">How many.</param>
    /// <param name="sectionsOf">Headings of sections that a story is about.</param>
    public IReadOnlyList<RelatedStory> Hits(IEnumerable<(StoryProfile Story, float Score)> scored, int top, Func<StoryProfile, IReadOnlyList<string>>? sectionsOf = null)
    {
        var hits = new List<RelatedStory>();
        foreach (var (story, score) in scored.DistinctBy(s => GroupOf(s.Story)).Take(top))
        {
            var copies = CopiesOf(story);
            hits.Add(Hit(hits.Count + 1, story, score, new CollapsedHit(new ScoreDoc(story.Document, score), copies.Count - 1, copies[0]), sectionsOf?.Invoke(story) ?? []));
        }
        return hits;
    }

    /// <summary>A story that stands for itself alone.</summary>
    public RelatedStory Hit(int rank, StoryProfile story, float score) =>
        Hit(rank, story, score, new CollapsedHit(new ScoreDoc(story.Document, score), 0, story.Document), []);

    private IReadOnlyList<int> CopiesOfAsked => CopiesOf(Asked);

    private RelatedStory Hit(int rank, StoryProfile story, float score, CollapsedHit collapsed, IReadOnlyList<string> sections) => new(
        _hits.Read(rank, collapsed, HitMatch.All) with { Score = score },
        story.Document == Asked.Document ? SharedTraits.None : _shared.Of(story, sections));
}
