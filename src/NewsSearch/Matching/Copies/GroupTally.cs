using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Matching.Copies;

/// <summary>Counts, among the stories that have copies, those that repeat one that was counted.</summary>
internal sealed class GroupTally(CopyGroups groups) : ICollector
{
    private readonly HashSet<long> _seen = [];
    private int _docBase;

    /// <summary>Stories whose group was met before.</summary>
    public long Repeats { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void SetNextReader(AtomicReaderContext context) => _docBase = context.DocBase;

    public void Collect(int doc)
    {
        if (groups.GroupOf(_docBase + doc) is { } group && !_seen.Add(group))
            Repeats++;
    }
}
