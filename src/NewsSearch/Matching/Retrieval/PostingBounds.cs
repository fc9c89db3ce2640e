using NewsSearch.Codecs.Postings.Impacts;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// What the postings of a term of 128 documents or more can score, by their impacts: the most in a stretch of documents,
/// before any of them is read. Looks ahead, forward only. One thread at a time.
/// </summary>
internal sealed class PostingBounds
{
    private readonly DocumentBlocks _blocks;
    private readonly ImpactTable _impacts;
    private readonly Bm25Term _term;
    private readonly float _weight;
    private readonly int _blockCount;
    private readonly int[] _lastOfBlock = new int[ImpactTable.GroupSize];
    private readonly float[] _bestOfBlock = new float[ImpactTable.GroupSize];
    private readonly byte[] _shortestOfBlock = new byte[ImpactTable.GroupSize];
    private readonly int[] _lastOfGroup;
    private readonly float[] _bestOfGroup;
    private int _group = -1;
    private int _ahead;

    /// <param name="blocks">The postings, opened.</param>
    /// <param name="impacts">Their impacts, opened.</param>
    /// <param name="term">Scores them.</param>
    /// <param name="weight">What an occurrence counts.</param>
    public PostingBounds(DocumentBlocks blocks, ImpactTable impacts, Bm25Term term, float weight)
    {
        _blocks = blocks;
        _impacts = impacts;
        _term = term;
        _weight = weight;
        _blockCount = blocks.BlockCount;
        _lastOfGroup = new int[impacts.GroupCount];
        _bestOfGroup = new float[impacts.GroupCount];
        for (var group = 0; group < _bestOfGroup.Length; group++)
        {
            _lastOfGroup[group] = blocks.LastOfGroup(group);
            _bestOfGroup[group] = BestOf(impacts.OfGroup(group));
            Best = Math.Max(Best, _bestOfGroup[group]);
        }
    }

    /// <summary>Nothing that any document can add is more.</summary>
    public float Best { get; }

    /// <summary>Looks ahead to the block that may hold a target, and returns its last document; the end if there is none.</summary>
    public int LookAhead(int target)
    {
        var group = _ahead / ImpactTable.GroupSize;
        if (group < _lastOfGroup.Length && _lastOfGroup[group] < target)
        {
            do
                group++;
            while (group < _lastOfGroup.Length && _lastOfGroup[group] < target);
            _ahead = group * ImpactTable.GroupSize;
        }
        if (_ahead >= _blockCount)
            return PostingCursor.End;
        Load(group);
        while (_lastOfBlock[_ahead % ImpactTable.GroupSize] < target)
            _ahead++;
        return _lastOfBlock[_ahead % ImpactTable.GroupSize];
    }

    /// <summary>Nothing that a document from one to another, inclusive, can add is more.</summary>
    public float In(int from, int to)
    {
        if (LookAhead(from) == PostingCursor.End)
            return 0;
        var group = _ahead / ImpactTable.GroupSize;
        var at = _ahead % ImpactTable.GroupSize;
        var count = Math.Min(ImpactTable.GroupSize, _blockCount - (group * ImpactTable.GroupSize));
        var best = _bestOfBlock[at];
        while (_lastOfBlock[at] < to)
        {
            if (++at == count)
            {
                for (group++; group < _bestOfGroup.Length; group++)
                {
                    best = Math.Max(best, _bestOfGroup[group]);
                    if (_lastOfGroup[group] >= to)
                        break;
                }
                break;
            }
            best = Math.Max(best, _bestOfBlock[at]);
        }
        return best;
    }

    /// <summary>No document of a block is shorter, by its encoded length; 0 where that is not at hand.</summary>
    public byte ShortestOf(int block) => block / ImpactTable.GroupSize == _group ? _shortestOfBlock[block % ImpactTable.GroupSize] : (byte)0;

    /// <summary>Adds scores that as many documents reach: those of the impacts, of which each is that of a document.</summary>
    public void AddReached(ReachedScores scores)
    {
        for (var group = 0; group < _bestOfGroup.Length; group++)
        {
            if (_bestOfGroup[group] <= scores.Least)
                continue;
            var last = Math.Min(_blockCount, (group + 1) * ImpactTable.GroupSize);
            for (var block = group * ImpactTable.GroupSize; block < last; block++)
                AddReached(_impacts.OfBlock(block), scores);
        }
    }

    private void AddReached(ReadOnlySpan<Impact> impacts, ReachedScores scores)
    {
        // The last of as many as fit may stand for several that do not.
        var real = impacts.Length == ImpactsWriter.PairsOfBlock ? impacts.Length - 1 : impacts.Length;
        foreach (var (frequency, norm) in impacts[..real])
            scores.Add(_term.Score(_weight * frequency, norm));
    }

    private void Load(int group)
    {
        if (group == _group)
            return;
        _group = group;
        var first = group * ImpactTable.GroupSize;
        var count = Math.Min(ImpactTable.GroupSize, _blockCount - first);
        for (var i = 0; i < count; i++)
        {
            _lastOfBlock[i] = _blocks.LastOf(first + i);
            var impacts = _impacts.OfBlock(first + i);
            _bestOfBlock[i] = BestOf(impacts);
            _shortestOfBlock[i] = impacts[0].Norm;
        }
        // Whatever lies behind the last block counts as in it.
        if (group == _lastOfGroup.Length - 1)
            _lastOfBlock[count - 1] = PostingCursor.End - 1;
    }

    private float BestOf(ReadOnlySpan<Impact> impacts)
    {
        var best = 0f;
        foreach (var (frequency, norm) in impacts)
            best = Math.Max(best, _term.Score(_weight * frequency, norm));
        return best;
    }
}
