using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Copies;

namespace NewsSearch.Engine.Copies;

/// <summary>
/// The stories of one state of the index that have copies, in the order of the index, each with a small number for its group, and
/// as bits a segment: what counting needs. Made once for some groups. Immutable, thread-safe.
/// </summary>
internal sealed class GroupedStories
{
    private static readonly ConditionalWeakTable<CopyGroups, GroupedStories> s_made = [];

    private readonly int[] _documents;
    private readonly int[] _groups;
    private readonly FixedBitSet?[] _grouped;
    private readonly FixedBitSet?[] _copies;

    private GroupedStories(CopyGroups groups, IndexReader reader)
    {
        long[] keys = [.. groups.Copies.Select(groups.GroupOf).OfType<long>().Distinct()];
        (int Document, int Group)[] members = [.. keys.SelectMany((key, number) => groups.MembersOf(key).Select(document => (document, number)))];
        Array.Sort(members);
        _documents = Array.ConvertAll(members, m => m.Document);
        _groups = Array.ConvertAll(members, m => m.Group);
        Groups = keys.Length;
        _grouped = new FixedBitSet?[reader.Leaves.Count];
        _copies = new FixedBitSet?[reader.Leaves.Count];
        foreach (var segment in reader.Leaves)
            for (var i = LowerBound(segment.DocBase); i < _documents.Length && _documents[i] - segment.DocBase < segment.Reader.MaxDoc; i++)
            {
                (_grouped[segment.Ord] ??= new FixedBitSet(segment.Reader.MaxDoc)).Set(_documents[i] - segment.DocBase);
                if (groups.IsCopy(_documents[i]))
                    (_copies[segment.Ord] ??= new FixedBitSet(segment.Reader.MaxDoc)).Set(_documents[i] - segment.DocBase);
            }
    }

    /// <summary>Number of groups; each has a number below it.</summary>
    public int Groups { get; }

    /// <param name="groups">Groups of a state of the index.</param>
    /// <param name="reader">That state.</param>
    public static GroupedStories Of(CopyGroups groups, IndexReader reader) => s_made.GetValue(groups, g => new GroupedStories(g, reader));

    /// <summary>The stories of a segment that have copies; null for none.</summary>
    public FixedBitSet? GroupedIn(AtomicReaderContext segment) => _grouped[segment.Ord];

    /// <summary>Those of them that are copies; null for none.</summary>
    public FixedBitSet? CopiesIn(AtomicReaderContext segment) => _copies[segment.Ord];

    /// <summary>Stories of a segment that have copies, by their numbers in the index, rising, and the group of each.</summary>
    public (ReadOnlyMemory<int> Documents, ReadOnlyMemory<int> Groups) In(AtomicReaderContext segment)
    {
        var from = LowerBound(segment.DocBase);
        var length = LowerBound(segment.DocBase + segment.Reader.MaxDoc) - from;
        return (_documents.AsMemory(from, length), _groups.AsMemory(from, length));
    }

    private int LowerBound(int document)
    {
        var at = Array.BinarySearch(_documents, document);
        return at < 0 ? ~at : at;
    }
}
