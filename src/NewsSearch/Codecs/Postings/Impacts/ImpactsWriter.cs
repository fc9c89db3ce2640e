using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Impacts;

/// <summary>
/// The impacts of a term of 128 documents or more: first the length of what follows on groups; then for each group of 32
/// blocks the length of its blocks' impacts, and its own; then those of all blocks, the rest behind the last full one
/// included. A front is: how many pairs, and of each how much greater its frequency is than the one before, and its norm.
/// One thread at a time.
/// </summary>
internal sealed class ImpactsWriter
{
    /// <summary>Pairs of a block; few have more.</summary>
    public const int PairsOfBlock = 8;

    /// <summary>Pairs of a group.</summary>
    public const int PairsOfGroup = 16;

    private readonly ImpactFront _block = new();
    private readonly ImpactFront _group = new();
    private readonly GrowingBytes _groups = new();
    private readonly GrowingBytes _blocks = new();
    private int _blocksOfGroup;
    private int _groupStart;

    public void Start()
    {
        _block.Clear();
        _group.Clear();
        _groups.Clear();
        _blocks.Clear();
        _blocksOfGroup = 0;
        _groupStart = 0;
    }

    /// <summary>Adds a block.</summary>
    /// <param name="frequencies">Frequencies less one.</param>
    /// <param name="norms">Norms of the same documents.</param>
    public void AddBlock(ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms)
    {
        for (var i = 0; i < frequencies.Length; i++)
            _block.Add(frequencies[i] + 1, norms[i]);
        Write(_block, stackalloc Impact[PairsOfBlock], _blocks);
        _group.Add(_block);
        _block.Clear();
        if (++_blocksOfGroup == BlockTableWriter.GroupSize)
            FinishGroup();
    }

    /// <summary>Writes the impacts and returns their length.</summary>
    public int WriteTo(GrowingBytes file)
    {
        if (_blocksOfGroup > 0)
            FinishGroup();
        var start = file.Count;
        file.Variable(_groups.Count);
        file.Bytes(_groups.Written);
        file.Bytes(_blocks.Written);
        return file.Count - start;
    }

    private void FinishGroup()
    {
        _groups.Variable(_blocks.Count - _groupStart);
        Write(_group, stackalloc Impact[PairsOfGroup], _groups);
        _group.Clear();
        _blocksOfGroup = 0;
        _groupStart = _blocks.Count;
    }

    private static void Write(ImpactFront front, Span<Impact> impacts, GrowingBytes bytes)
    {
        var count = front.CopyTo(impacts);
        bytes.Byte(count);
        var last = 0;
        foreach (var (frequency, norm) in impacts[..count])
        {
            bytes.Variable(frequency - last);
            bytes.Byte(norm);
            last = frequency;
        }
    }
}
