using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Copies;

/// <summary>
/// Which stories of one state of an index are copies of which, among those that a search may find: groups of two or more. Which
/// groups were joined is known at once, as few stories are copies; whose members all are takes going over a column, once a state,
/// and is put off until a story of such a group is met. Thread-safe.
/// </summary>
internal sealed class CopyGroups
{
    /// <summary>One story in so many documents may be looked up before going over all would have been cheaper.</summary>
    private const int DocumentsPerLookup = 8;

    private static readonly ConditionalWeakTable<IndexReader, CopyGroups> s_current = [];

    private readonly IndexReader _reader;
    private readonly StoryFilter _among;
    private readonly JoinedGroups _joined = new();
    private readonly Lock _gate = new();
    private volatile CopyMembers? _members;
    private long _lookedUp;

    private CopyGroups(IndexReader reader, StoryFilter among)
    {
        _reader = reader;
        _among = among;
        foreach (var segment in reader.Leaves)
            AddJoined(segment.AtomicReader);
    }

    /// <summary>Whether no story joined another, so that none has a copy.</summary>
    public bool IsEmpty => _joined.Count == 0;

    /// <summary>Lets stories pass that have a copy.</summary>
    public DocumentsFilter OfStories => Members.OfStories;

    /// <summary>Lets stories pass that are copies.</summary>
    public DocumentsFilter OfCopies => Members.OfCopies;

    /// <summary>Stories that were published after another of their group.</summary>
    public IReadOnlyCollection<int> Copies => Members.Copies;

    private CopyMembers Members => _members ?? Make();

    /// <summary>Those among the stories that default results show; one whose embargo ended stands for itself.</summary>
    public static CopyGroups Of(IndexReader reader) => s_current.GetValue(reader, static r => new CopyGroups(r, StoryFilter.Current));

    /// <summary>Those among some stories; made anew.</summary>
    public static CopyGroups Of(IndexReader reader, StoryFilter among) => new(reader, among);

    /// <summary>The group of a story; null where it is alone.</summary>
    public long? GroupOf(int document) => MayHaveCopies(document) ? Members.GroupOf(document) : null;

    /// <summary>The stories of a group, the first published first.</summary>
    public IReadOnlyList<int> MembersOf(long group) => Members.Of(group);

    /// <summary>Whether an earlier story has the same text.</summary>
    public bool IsCopy(int document) => MayHaveCopies(document) && Members.Copies.Contains(document);

    /// <summary>
    /// Whether so many stories are better looked up by <see cref="In"/> than all groups made for them: a search from the shell asks
    /// once. Counts them.
    /// </summary>
    public bool IsForLookups(long stories) => _members is null && Interlocked.Add(ref _lookedUp, stories) <= _reader.NumDocs / DocumentsPerLookup;

    /// <summary>To look up the groups of stories of a segment; null where it has none.</summary>
    public SegmentGroups? In(AtomicReaderContext segment) => segment.AtomicReader.GetNumericDocValues(FieldNames.CopyGroup) is { } groups
        ? new SegmentGroups(_among.BitsOf(segment.AtomicReader), groups, _joined)
        : null;

    private bool MayHaveCopies(int document)
    {
        if (IsEmpty || _members is not null)
            return !IsEmpty;
        var segment = _reader.Leaves[ReaderUtil.SubIndex(document, _reader.Leaves)];
        return In(segment)?.GroupOf(document - segment.DocBase) is not null;
    }

    private CopyMembers Make()
    {
        lock (_gate)
            return _members ??= new CopyMembers(_reader, this);
    }

    private void AddJoined(AtomicReader segment)
    {
        if (segment.GetNumericDocValues(FieldNames.CopyGroup) is not { } groups
            || segment.GetTerms(FieldNames.Copy)?.GetEnumerator() is not { } terms || !terms.SeekExact(new BytesRef(FieldNames.IsCopy)))
            return;
        var stories = _among.BitsOf(segment);
        var documents = terms.Docs(segment.LiveDocs, null, DocsFlags.NONE);
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.NextDoc())
            if (stories.Get(document))
                _joined.Add(groups.Get(document));
    }
}
