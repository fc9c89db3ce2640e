using System.Buffers.Binary;
using System.Numerics;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;

namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>
/// Writes the dictionary of one field after another: terms in blocks, and what the directory says of them. One thread at a
/// time.
/// </summary>
internal sealed class TermBlockWriter(OutputFile file)
{
    /// <summary>Both lengths of a term share a byte; this half says that a longer one follows.</summary>
    public const int LongLength = 15;

    private readonly GrowingBytes _terms = new();
    private readonly GrowingBytes _entries = new();
    private readonly GrowingBytes _blocks = new();
    private byte[] _last = new byte[64];
    private int _lastLength;
    private int _inBlock;
    private long _documentsStart;
    private long _positionsStart;
    private long _start;
    private bool _hasFrequencies;
    private bool _hasPositions;
    private bool _hasImpacts;

    public long TermCount { get; private set; }

    public long SumDocFreq { get; private set; }

    public long SumTotalTermFreq { get; private set; }

    public void StartField(bool hasFrequencies, bool hasPositions, bool hasImpacts)
    {
        _hasFrequencies = hasFrequencies;
        _hasPositions = hasPositions;
        _hasImpacts = hasImpacts;
        _blocks.Clear();
        _inBlock = 0;
        _lastLength = 0;
        _start = file.Position;
        TermCount = SumDocFreq = SumTotalTermFreq = 0;
    }

    /// <exception cref="ArgumentException">The term does not come after the one before.</exception>
    public void Add(ReadOnlySpan<byte> term, in TermEntry entry)
    {
        var shared = SharedBytes(term, _last.AsSpan(0, _lastLength));
        if (TermCount > 0 && (shared == term.Length || (shared < _lastLength && term[shared] < _last[shared])))
            throw new ArgumentException("Terms must come in the order of their bytes, each once.", nameof(term));
        if (_inBlock == PostingsFiles.TermsOfBlock)
            FlushBlock();
        if (_inBlock == 0)
            StartBlock(term, shared, entry);
        WriteTerm(term, _inBlock == 0 ? 0 : shared);
        WriteEntry(entry);
        if (term.Length > _last.Length)
            Array.Resize(ref _last, term.Length * 2);
        term[shared..].CopyTo(_last.AsSpan(shared));
        _lastLength = term.Length;
        _inBlock++;
        TermCount++;
        SumDocFreq += entry.DocFreq;
        SumTotalTermFreq += entry.TotalTermFreq;
    }

    /// <summary>Ends the field and writes what the directory says of it, but for its number; nothing if it has no terms.</summary>
    public bool FinishField(int number, int docCount, GrowingBytes directory)
    {
        if (TermCount == 0)
            return false;
        FlushBlock();
        directory.Variable(number);
        directory.Variable(TermCount);
        directory.Variable(SumDocFreq);
        if (_hasFrequencies)
            directory.Variable(SumTotalTermFreq);
        directory.Variable(docCount);
        directory.Variable(_start);
        directory.Bytes(_blocks.Written);
        return true;
    }

    /// <summary>How many bytes two terms begin with alike: eight at a time, as terms are shorter than what whole vectors pay for.</summary>
    private static int SharedBytes(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var length = Math.Min(one.Length, other.Length);
        var shared = 0;
        for (; shared + sizeof(ulong) <= length; shared += sizeof(ulong))
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(one[shared..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(other[shared..]);
            if (difference != 0)
                return shared + (BitOperations.TrailingZeroCount(difference) >> 3);
        }
        while (shared < length && one[shared] == other[shared])
            shared++;
        return shared;
    }

    // The directory has of a block what tells its first term from the last one before, and its length.
    private void StartBlock(ReadOnlySpan<byte> term, int shared, in TermEntry entry)
    {
        var separator = TermCount == 0 ? [] : term[..(shared + 1)];
        _blocks.Variable(separator.Length);
        _blocks.Bytes(separator);
        _documentsStart = entry.DocumentsStart;
        _positionsStart = entry.PositionsStart;
    }

    private void FlushBlock()
    {
        var start = file.Position;
        file.Bytes.Variable(_terms.Count);
        file.Bytes.Variable(_documentsStart);
        if (_hasPositions)
            file.Bytes.Variable(_positionsStart);
        file.Bytes.Bytes(_terms.Written);
        file.Bytes.Bytes(_entries.Written);
        _blocks.Variable(file.Position - start);
        _terms.Clear();
        _entries.Clear();
        _inBlock = 0;
        file.FlushIfLarge();
    }

    private void WriteTerm(ReadOnlySpan<byte> term, int shared)
    {
        var rest = term.Length - shared;
        _terms.Byte((Math.Min(shared, LongLength) << 4) | Math.Min(rest, LongLength));
        if (shared >= LongLength)
            _terms.Variable(shared - LongLength);
        if (rest >= LongLength)
            _terms.Variable(rest - LongLength);
        _terms.Bytes(term[shared..]);
    }

    private void WriteEntry(in TermEntry entry)
    {
        if (_hasFrequencies)
        {
            var more = entry.TotalTermFreq - entry.DocFreq;
            _entries.Variable(((long)entry.DocFreq << 1) | (more == 0 ? 1L : 0L));
            if (more > 0)
                _entries.Variable(more);
        }
        else
        {
            _entries.Variable(entry.DocFreq);
        }
        if (entry.DocFreq == 1)
            _entries.Variable(entry.Document);
        else
            _entries.Variable(entry.DocumentsLength);
        if (entry.DocFreq >= PackedBlock.Size)
        {
            _entries.Variable(entry.TableLength);
            if (_hasImpacts)
                _entries.Variable(entry.ImpactsLength);
        }
        if (_hasPositions)
            _entries.Variable(entry.TotalTermFreq == 1 ? entry.Position : entry.PositionsLength);
    }
}
