using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Copies;

/// <summary>
/// Which stories of one state of an index are copies of which, among those that a search may find: groups of two or more.
/// Made once a state, by going over a column; small, as few stories have copies. Immutable, thread-safe.
/// </summary>
internal sealed class CopyGroups
{
    private static readonly SegmentBits s_joined = new(FieldNames.Copy, FieldNames.IsCopy);
    private static readonly ConditionalWeakTable<IndexReader, CopyGroups> s_current = [];

    private readonly Dictionary<long, int[]> _members = [];
    private readonly Dictionary<int, long> _groupOf = [];
    private readonly HashSet<int> _copies = [];

    private CopyGroups(IndexReader reader, StoryFilter among)
    {
        OfStories = OfCopies = new DocumentsFilter([]);
        var groups = new HashSet<long>();
        // A group has one story that joined none at most.
        Visit(reader, among, (segment, doc, group) => groups.Add(group), onlyJoined: true);
        if (groups.Count == 0)
            return;
        var members = new Dictionary<long, List<(long From, int Document)>>();
        Visit(reader, among, (segment, doc, group) =>
        {
            if (!groups.Contains(group))
                return;
            if (!members.TryGetValue(group, out var stories))
                members[group] = stories = [];
            var from = segment.AtomicReader.GetNumericDocValues(FieldNames.PublishedFrom);
            var has = segment.AtomicReader.GetDocsWithField(FieldNames.PublishedFrom);
            stories.Add((from is not null && has is not null && has.Get(doc) ? from.Get(doc) : long.MaxValue, segment.DocBase + doc));
        }, onlyJoined: false);
        foreach (var (group, stories) in members)
            if (stories.Count > 1)
                Add(group, stories);
        OfStories = new DocumentsFilter(_groupOf.Keys);
        OfCopies = new DocumentsFilter(_copies);
    }

    /// <summary>Whether no story has a copy.</summary>
    public bool IsEmpty => _groupOf.Count == 0;

    /// <summary>Lets stories pass that have a copy.</summary>
    public DocumentsFilter OfStories { get; }

    /// <summary>Lets stories pass that are copies.</summary>
    public DocumentsFilter OfCopies { get; }

    /// <summary>Stories that were published after another of their group.</summary>
    public IReadOnlyCollection<int> Copies => _copies;

    /// <summary>Those among the stories that default results show; one whose embargo ended stands for itself.</summary>
    public static CopyGroups Of(IndexReader reader) => s_current.GetValue(reader, static r => new CopyGroups(r, StoryFilter.Current));

    /// <summary>Those among some stories; made anew.</summary>
    public static CopyGroups Of(IndexReader reader, StoryFilter among) => new(reader, among);

    /// <summary>The group of a story; null where it is alone.</summary>
    public long? GroupOf(int document) => _groupOf.TryGetValue(document, out var group) ? group : null;

    /// <summary>The stories of a group, the first published first.</summary>
    public IReadOnlyList<int> MembersOf(long group) => _members[group];

    /// <summary>Whether an earlier story has the same text.</summary>
    public bool IsCopy(int document) => _copies.Contains(document);

    private void Add(long group, List<(long From, int Document)> stories)
    {
        stories.Sort();
        int[] documents = [.. stories.Select(s => s.Document)];
        _members[group] = documents;
        foreach (var document in documents)
            _groupOf[document] = group;
        _copies.UnionWith(documents.Skip(1));
    }

    private static void Visit(IndexReader reader, StoryFilter among, Action<AtomicReaderContext, int, long> visit, bool onlyJoined)
    {
        foreach (var segment in reader.Leaves)
        {
            var leaf = segment.AtomicReader;
            if (leaf.GetNumericDocValues(FieldNames.CopyGroup) is not { } groups)
                continue;
            var stories = among.BitsOf(leaf);
            var bits = onlyJoined ? s_joined.Of(leaf) : stories;
            for (var doc = bits.Length == 0 ? -1 : bits.NextSetBit(0); doc >= 0; doc = doc + 1 < bits.Length ? bits.NextSetBit(doc + 1) : -1)
                if (stories.Get(doc) && (leaf.LiveDocs is null || leaf.LiveDocs.Get(doc)))
                    visit(segment, doc, groups.Get(doc));
        }
    }
}
