using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Finds the full block of a term that may hold a document: its group by the sums of the groups, then the block among the 32
/// of the group, which is unpacked when first needed. One thread at a time.
/// </summary>
internal sealed class BlockTable(FieldTerms owner, FileWindow documents)
{
    private const int Ahead = 1 << 10;

    // What all blocks before one add up to; one more for the end of the last.
    private readonly Sums[] _sums = new Sums[BlockTableWriter.GroupSize + 1];
    private long _start;
    private long _length;
    private int _blocks;
    private int _groups;
    private int _group;

    /// <summary>What the blocks before one add up to.</summary>
    public readonly record struct Sums(int LastDocument, long DocumentBytes, long PositionBytes);

    public void Open(in TermEntry term, int fullBlocks)
    {
        _start = term.DocumentsStart + term.DocumentsLength - term.TableLength;
        _length = term.TableLength;
        _blocks = fullBlocks;
        _groups = (fullBlocks + BlockTableWriter.GroupSize - 1) / BlockTableWriter.GroupSize;
        _group = -1;
    }

    /// <summary>What the blocks before one, or before the rest behind the last one, add up to.</summary>
    public Sums Before(int block)
    {
        // The end of the last group is known to that group.
        var group = Math.Min(block / BlockTableWriter.GroupSize, _groups - 1);
        Load(group);
        return _sums[block - (group * BlockTableWriter.GroupSize)];
    }

    /// <summary>The last document of a block.</summary>
    public int LastOf(int block)
    {
        var group = block / BlockTableWriter.GroupSize;
        Load(group);
        return _sums[block - (group * BlockTableWriter.GroupSize) + 1].LastDocument;
    }

    /// <summary>The first block from one on whose last document is not below a target; their number if none is.</summary>
    public int Find(int block, int target)
    {
        var group = block / BlockTableWriter.GroupSize;
        if (group != _group || LastOfGroup(_group) < target)
            group = FindGroup(group, target);
        Load(group);
        var first = group * BlockTableWriter.GroupSize;
        var count = CountOf(group);
        var at = Math.Max(block - first, 0);
        while (at < count && _sums[at + 1].LastDocument < target)
            at++;
        return first + at;
    }

    /// <summary>The last document of a group of blocks, where there is one behind it.</summary>
    public int LastBefore(int group) => ReadSums(group, out _).LastDocument;

    /// <summary>The last document of a group; only of the loaded one.</summary>
    private int LastOfGroup(int group) => _sums[CountOf(group)].LastDocument;

    private int CountOf(int group) => Math.Min(BlockTableWriter.GroupSize, _blocks - (group * BlockTableWriter.GroupSize));

    // The last group before which all documents are below the target.
    private int FindGroup(int low, int target)
    {
        var high = _groups;
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            if (ReadSums(middle, out _).LastDocument < target)
                low = middle;
            else
                high = middle;
        }
        return low;
    }

    private Sums ReadSums(int group, out int entriesStart)
    {
        var at = (group - 1) * (long)BlockTableWriter.SumsLength;
        if (at + BlockTableWriter.SumsLength > _length)
            throw Broken();
        var bytes = new ByteReader(documents.Read(_start + at, BlockTableWriter.SumsLength, Math.Min(Ahead, _length - at)));
        var last = bytes.Int32();
        entriesStart = bytes.Int32();
        return new Sums(last, bytes.Int64(), bytes.Int64());
    }

    private void Load(int group)
    {
        if (group == _group)
            return;
        _group = -1;
        int from = 0, to = 0;
        _sums[0] = group == 0 ? new Sums(-1, 0, 0) : ReadSums(group, out from);
        if (group + 1 < _groups)
            ReadSums(group + 1, out to);
        var entries = (_groups - 1) * (long)BlockTableWriter.SumsLength;
        var length = group + 1 < _groups ? to - from : _length - entries - from;
        if (from < 0 || length < 0 || entries + from + length > _length || length > Array.MaxLength)
            throw Broken();
        ReadEntries(new ByteReader(documents.Read(_start + entries + from, (int)length, 0)), CountOf(group));
        _group = group;
    }

    private void ReadEntries(ByteReader bytes, int count)
    {
        var (last, documentBytes, positionBytes) = _sums[0];
        for (var i = 1; i <= count; i++)
        {
            var document = (long)last + PackedBlock.Size + bytes.Variable();
            if (document >= owner.MaxDoc)
                throw Broken();
            last = (int)document;
            documentBytes += PackedBlock.BytesOf(bytes.Byte()) + (owner.HasFreqs ? 2 : 1);
            if (owner.HasPositions)
                positionBytes += bytes.VariableLong();
            _sums[i] = new Sums(last, documentBytes, positionBytes);
        }
    }

    private static CorruptIndexException Broken() => new("The table of a term's blocks is damaged.");
}
