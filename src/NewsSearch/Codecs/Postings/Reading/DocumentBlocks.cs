using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// Decodes the documents of a term block by block: 128 each, and fewer in the last one. May be opened again for another
/// term. One thread at a time.
/// </summary>
internal sealed class DocumentBlocks(FieldTerms owner, FileWindow window, FileWindow tableWindow, int readAhead)
{
    /// <summary>Frequencies of so many bits, each stored less one, add up to no more than 2^31 in a block.</summary>
    private const int WidestSummed = 23;

    // Behind the documents of the block comes as much as is looked at in one step, all of it larger than any document.
    private readonly int[] _documents = Room();
    private readonly int[] _frequencies = new int[PackedBlock.Size];
    private readonly BlockTable _table = new(owner, tableWindow);
    private TermEntry _term;
    private int _fullBlocks;
    private int _block;
    private int _lastDocument;
    private long _next;
    private long _frequenciesAt;
    private int _frequencyWidth;
    private bool _jumped;

    /// <summary>Documents of the block; the first <see cref="Count"/> count.</summary>
    public int[] Documents => _documents;

    /// <summary>Number of documents of the block.</summary>
    public int Count { get; private set; }

    /// <summary>The place of the first document of the block from a place on that is not before a target; <see cref="Count"/> if none is.</summary>
    /// <param name="at">The place; no greater than the number of documents.</param>
    /// <param name="target">The target.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceFrom(int at, int target)
    {
        // Eight at a time, and which of them is told by a mask: going one by one, the processor would guess wrong at most of them.
        ref var documents = ref MemoryMarshal.GetArrayDataReference(_documents);
        var wanted = Vector256.Create(target);
        while (true)
        {
            var reached = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref documents, (nuint)(uint)at), wanted).ExtractMostSignificantBits();
            if (reached != 0)
                return at + BitOperations.TrailingZeroCount(reached);
            at += Vector256<int>.Count;
        }
    }

    /// <summary>Number of the block, from 0 on; below zero before the first.</summary>
    public int Block => _block;

    /// <summary>Blocks read of the term: what its postings cost.</summary>
    public int BlocksRead { get; private set; }

    public void Open(TermPostings term)
    {
        BlocksRead = 0;
        _term = term.Entry;
        _fullBlocks = _term.DocFreq / PackedBlock.Size;
        _block = -1;
        _lastDocument = -1;
        _next = _term.DocumentsStart;
        Count = 0;
        _table.Open(_term, _fullBlocks);
    }

    /// <summary>Goes to the next block; false after the last.</summary>
    public bool NextBlock()
    {
        // Of the blocks gone over, only the last document matters, and it is at hand.
        if (Count > 0)
            _lastDocument = _documents[Count - 1];
        return ReadBlock(_block + 1);
    }

    /// <summary>Goes to the block that has the first document from a target on, if any has; the target lies beyond this block.</summary>
    public bool SkipTo(int target)
    {
        if (_block + 1 >= _fullBlocks)
            return NextBlock();
        var block = _table.Find(_block + 1, target);
        var before = _table.Before(block);
        _lastDocument = before.LastDocument;
        _next = _term.DocumentsStart + before.DocumentBytes;
        return ReadBlock(block);
    }

    /// <summary>Blocks of the term, the rest behind the last full one included.</summary>
    public int BlockCount => _fullBlocks + (_term.DocFreq % PackedBlock.Size > 0 ? 1 : 0);

    /// <summary>The first block from one on that may hold a document from a target on; their number if none may.</summary>
    public int Find(int block, int target)
    {
        if (block >= _fullBlocks)
            return block;
        return _table.Find(block, target);
    }

    /// <summary>The last document of a block; of the rest, that of the segment.</summary>
    public int LastOf(int block) => block < _fullBlocks ? _table.LastOf(block) : owner.MaxDoc - 1;

    /// <summary>The last document of a group of blocks; of the last group, that of the segment.</summary>
    public int LastOfGroup(int group)
    {
        var last = (group + 1) * BlockTableWriter.GroupSize;
        return last < _fullBlocks ? _table.LastBefore(group + 1) : last == _fullBlocks ? _table.LastOf(last - 1) : owner.MaxDoc - 1;
    }

    /// <summary>Goes to any block.</summary>
    public void GoTo(int block)
    {
        if (block > 0)
        {
            var before = _table.Before(block);
            _lastDocument = before.LastDocument;
            _next = _term.DocumentsStart + before.DocumentBytes;
        }
        else
        {
            _lastDocument = -1;
            _next = _term.DocumentsStart;
        }
        if (!ReadBlock(block))
            throw Broken();
    }

    /// <summary>Where the positions of the block start.</summary>
    public long PositionsStart() =>
        _term.PositionsStart + (_block == 0 ? 0 : _table.Before(_block).PositionBytes);

    /// <summary>Frequencies of the block's documents; unpacked when first asked for.</summary>
    public int[] Frequencies()
    {
        if (_frequenciesAt < 0)
            return _frequencies;
        PackedBlock.Read(window.Read(_frequenciesAt, PackedBlock.BytesOf(_frequencyWidth), 0), _frequencyWidth, _frequencies, plus: 1);
        _frequenciesAt = -1;
        return _frequencies;
    }

    /// <summary>Occurrences in the block.</summary>
    public int SumFrequencies()
    {
        long sum = 0;
        foreach (var frequency in Frequencies().AsSpan(0, Count))
            sum += frequency;
        return sum > 0 && sum <= Math.Min(_term.TotalTermFreq, int.MaxValue) ? (int)sum : throw Broken();
    }

    /// <summary>How many occurrences in the block come before each of its documents, and in all behind the last; returns that.</summary>
    public int OccurrencesBefore(int[] before)
    {
        var frequencies = Frequencies();
        long sum = 0;
        if (_block < _fullBlocks && _frequencyWidth <= WidestSummed)
        {
            RunningSum.TakeBefore(frequencies, before);
            sum = before[PackedBlock.Size];
        }
        else
        {
            for (var i = 0; i < Count; i++)
            {
                before[i] = (int)sum;
                sum = Math.Min(sum + frequencies[i], int.MaxValue);
            }
            before[Count] = (int)sum;
        }
        return sum > 0 && sum <= Math.Min(_term.TotalTermFreq, int.MaxValue - 1) ? (int)sum : throw Broken();
    }

    private bool ReadBlock(int block)
    {
        BlocksRead++;
        _jumped = block != _block + 1;
        _block = block;
        _frequenciesAt = -1;
        if (block < _fullBlocks)
            ReadFullBlock();
        else if (block == _fullBlocks && _term.DocFreq % PackedBlock.Size > 0)
            ReadRest();
        else
            Count = 0;
        return Count > 0;
    }

    private void ReadFullBlock()
    {
        var header = window.Read(_next, owner.HasFreqs ? 2 : 1, Ahead());
        int width = header[0];
        _frequencyWidth = owner.HasFreqs ? header[1] : 0;
        if (width > PackedBlock.WidestWidth || _frequencyWidth > PackedBlock.WidestWidth)
            throw Broken();
        var packed = PackedBlock.BytesOf(width);
        var frequencies = PackedBlock.BytesOf(_frequencyWidth);
        var bytes = window.Read(_next, header.Length + packed + frequencies, Ahead());
        PackedBlock.Read(bytes.Slice(header.Length, packed), width, _documents);
        _frequenciesAt = owner.HasFreqs ? _next + header.Length + packed : -1;
        _next += bytes.Length;
        // The last is the largest.
        if (RunningSum.Take(_documents, width, _lastDocument) >= owner.MaxDoc)
            throw Broken();
        Count = PackedBlock.Size;
    }

    private void ReadRest()
    {
        var count = _term.DocFreq % PackedBlock.Size;
        if (_term.DocFreq == 1)
        {
            _documents[0] = _term.Document;
            _frequencies[0] = (int)Math.Min(_term.TotalTermFreq, int.MaxValue);
        }
        else
        {
            var length = _term.DocumentsStart + _term.DocumentsLength - _term.TableLength - _term.ImpactsLength - _next;
            if (length is < 0 or > int.MaxValue)
                throw Broken();
            ReadRest(window.Read(_next, (int)length, Ahead()), count);
        }
        if (_documents[count - 1] >= owner.MaxDoc)
            throw Broken();
        Count = count;
        _documents.AsSpan(count, Vector256<int>.Count).Fill(int.MaxValue);
    }

    private void ReadRest(ReadOnlySpan<byte> bytes, int count)
    {
        var (at, number) = (0, 0L);
        long document = _lastDocument;
        for (var i = 0; i < count; i++)
        {
            (number, at) = ByteReader.Short(bytes, at);
            if (owner.HasFreqs)
            {
                document += (number >> 1) + 1;
                _frequencies[i] = 1;
                if ((number & 1) == 0)
                {
                    (number, at) = ByteReader.Short(bytes, at);
                    _frequencies[i] = number < int.MaxValue ? (int)number + 1 : throw Broken();
                }
            }
            else
            {
                document += number + 1;
            }
            if (document < 0 || document >= owner.MaxDoc)
                throw Broken();
            _documents[i] = (int)document;
        }
    }

    private static int[] Room()
    {
        var room = new int[PackedBlock.Size + (2 * Vector256<int>.Count)];
        room.AsSpan(PackedBlock.Size).Fill(int.MaxValue);
        return room;
    }

    private long Ahead() => _jumped ? ReadAhead.Jumping : ReadAhead.Of(readAhead, _term.DocumentsStart + _term.DocumentsLength - _next);

    private static CorruptIndexException Broken() => new("The documents of a term are damaged.");
}
