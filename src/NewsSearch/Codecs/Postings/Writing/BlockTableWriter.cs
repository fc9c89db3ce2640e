using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;

namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>
/// The table of a term's full blocks, by which a reader jumps: blocks in groups of 32. First, for every group but the first,
/// what the ones before it add up to (24 bytes: last document, bytes of the table's entries, of documents, of positions);
/// then the entries, one a block: gap to the last document of the block before, less the 128 it has at least; sum of the
/// block's widths, from which its length follows; with positions, their length. Whoever adds impacts adds them to an entry.
/// </summary>
internal sealed class BlockTableWriter
{
    /// <summary>Blocks of a group.</summary>
    public const int GroupSize = 32;

    /// <summary>Bytes of a group's sums.</summary>
    public const int SumsLength = sizeof(int) + sizeof(int) + sizeof(long) + sizeof(long);

    private readonly GrowingBytes _groups = new();
    private readonly GrowingBytes _entries = new();
    private int _blocks;
    private int _lastDocument;
    private long _documentBytes;
    private long _positionBytes;

    public void Start()
    {
        _groups.Clear();
        _entries.Clear();
        _blocks = 0;
        _lastDocument = -1;
        _documentBytes = 0;
        _positionBytes = 0;
    }

    /// <param name="lastDocument">The last document of the block.</param>
    /// <param name="widths">Width of gaps and, with frequencies, of these: a block's bytes are 16 times that and its header.</param>
    /// <param name="documentBytes">The length of the block.</param>
    /// <param name="positionBytes">The length of its positions; below zero in a field without any.</param>
    public void Add(int lastDocument, int widths, int documentBytes, long positionBytes)
    {
        if (_blocks > 0 && _blocks % GroupSize == 0)
        {
            _groups.Int32(_lastDocument);
            _groups.Int32(_entries.Count);
            _groups.Int64(_documentBytes);
            _groups.Int64(_positionBytes);
        }
        _entries.Variable(lastDocument - _lastDocument - PackedBlock.Size);
        _entries.Byte(widths);
        if (positionBytes >= 0)
        {
            _entries.Variable(positionBytes);
            _positionBytes += positionBytes;
        }
        _documentBytes += documentBytes;
        _lastDocument = lastDocument;
        _blocks++;
    }

    /// <summary>Writes the table and returns its length.</summary>
    public int WriteTo(GrowingBytes file)
    {
        file.Bytes(_groups.Written);
        file.Bytes(_entries.Written);
        return _groups.Count + _entries.Count;
    }
}
