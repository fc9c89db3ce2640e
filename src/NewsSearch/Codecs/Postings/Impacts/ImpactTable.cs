using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Impacts;

/// <summary>
/// Reads what <see cref="ImpactsWriter"/> wrote: those of all groups at once, those of a group's blocks when it is asked for
/// them. May be opened again. One thread at a time.
/// </summary>
internal sealed class ImpactTable(FileWindow documents)
{
    /// <summary>Blocks of a group.</summary>
    public const int GroupSize = BlockTableWriter.GroupSize;

    private readonly ImpactList _groups = new();
    private readonly ImpactList _blocks = new();
    private long[] _starts = new long[2];
    private int _blockCount;
    private int _group;

    public int GroupCount { get; private set; }

    /// <summary>Begins a term of 128 documents or more.</summary>
    public void Open(in TermEntry term)
    {
        _group = -1;
        _blockCount = (int)(((long)term.DocFreq + PackedBlock.Size - 1) / PackedBlock.Size);
        GroupCount = (_blockCount + GroupSize - 1) / GroupSize;
        var start = term.DocumentsStart + term.DocumentsLength - term.TableLength - term.ImpactsLength;
        if (term.ImpactsLength is <= 0 or > int.MaxValue)
            throw Broken();
        // The lengths of all fronts are bounded by that of the whole, so nothing damaged makes it read on and on.
        var first = new ByteReader(documents.Read(start, (int)Math.Min(term.ImpactsLength, 5), term.ImpactsLength));
        var length = first.Variable();
        if (length > term.ImpactsLength - first.Position)
            throw Broken();
        var from = start + first.Position;
        ReadGroups(new ByteReader(documents.Read(from, length, 0)), from + length, start + term.ImpactsLength);
    }

    /// <summary>The impacts of a group.</summary>
    public ReadOnlySpan<Impact> OfGroup(int group) => _groups[group];

    /// <summary>The impacts of a block.</summary>
    public ReadOnlySpan<Impact> OfBlock(int block)
    {
        var group = block / GroupSize;
        if (group != _group)
            Load(group);
        return _blocks[block - (group * GroupSize)];
    }

    private void ReadGroups(ByteReader bytes, long start, long end)
    {
        _groups.Clear();
        if (_starts.Length <= GroupCount)
            _starts = new long[GroupCount + 1];
        _starts[0] = start;
        for (var i = 0; i < GroupCount; i++)
        {
            _starts[i + 1] = _starts[i] + bytes.Variable();
            _groups.Read(ref bytes, ImpactsWriter.PairsOfGroup);
        }
        if (_starts[GroupCount] != end || bytes.Left > 0)
            throw Broken();
    }

    private void Load(int group)
    {
        _group = -1;
        _blocks.Clear();
        var bytes = new ByteReader(documents.Read(_starts[group], (int)(_starts[group + 1] - _starts[group]), 0));
        for (var left = Math.Min(GroupSize, _blockCount - (group * GroupSize)); left > 0; left--)
            _blocks.Read(ref bytes, ImpactsWriter.PairsOfBlock);
        if (bytes.Left > 0)
            throw Broken();
        _group = group;
    }

    private static CorruptIndexException Broken() => new("The impacts of a term are damaged.");
}
