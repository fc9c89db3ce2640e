using Lucene.Net.Index;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Copies;

/// <summary>The members of all groups of one state of an index, found by going over a column; small, as few stories have copies. Immutable.</summary>
internal sealed class CopyMembers
{
    private readonly Dictionary<long, int[]> _members = [];
    private readonly Dictionary<int, long> _groupOf = [];
    private readonly HashSet<int> _copies = [];

    public CopyMembers(IndexReader reader, CopyGroups groups)
    {
        var members = new Dictionary<long, List<(long From, int Document)>>();
        foreach (var segment in reader.Leaves)
            if (groups.In(segment) is { } own)
                Visit(segment, own, members);
        foreach (var (group, stories) in members)
            if (stories.Count > 1)
                Add(group, stories);
        OfStories = new DocumentsFilter(_groupOf.Keys);
        OfCopies = new DocumentsFilter(_copies);
    }

    /// <summary>Lets stories pass that have a copy.</summary>
    public DocumentsFilter OfStories { get; }

    /// <summary>Lets stories pass that are copies.</summary>
    public DocumentsFilter OfCopies { get; }

    /// <summary>Stories that were published after another of their group.</summary>
    public HashSet<int> Copies => _copies;

    /// <summary>The group of a story; null where it is alone.</summary>
    public long? GroupOf(int document) => _groupOf.TryGetValue(document, out var group) ? group : null;

    /// <summary>The stories of a group, the first published first.</summary>
    public IReadOnlyList<int> Of(long group) => _members[group];

    private static void Visit(AtomicReaderContext segment, SegmentGroups groups, Dictionary<long, List<(long From, int Document)>> members)
    {
        var leaf = segment.AtomicReader;
        var (live, from, has) = (leaf.LiveDocs, leaf.GetNumericDocValues(FieldNames.PublishedFrom), leaf.GetDocsWithField(FieldNames.PublishedFrom));
        var stories = groups.Stories;
        for (var doc = stories.Length == 0 ? -1 : stories.NextSetBit(0); doc >= 0; doc = doc + 1 < stories.Length ? stories.NextSetBit(doc + 1) : -1)
        {
            if (groups.GroupOf(doc) is not { } group || live is not null && !live.Get(doc))
                continue;
            if (!members.TryGetValue(group, out var known))
                members[group] = known = [];
            known.Add((from is not null && has is not null && has.Get(doc) ? from.Get(doc) : long.MaxValue, segment.DocBase + doc));
        }
    }

    private void Add(long group, List<(long From, int Document)> stories)
    {
        stories.Sort();
        int[] documents = [.. stories.Select(s => s.Document)];
        _members[group] = documents;
        foreach (var document in documents)
            _groupOf[document] = group;
        _copies.UnionWith(documents.Skip(1));
    }
}
