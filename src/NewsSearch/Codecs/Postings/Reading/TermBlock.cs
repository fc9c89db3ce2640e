using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Packing;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>
/// A place in a block of the dictionary: its terms and, a step behind, its entries. The bytes of the block are given with each
/// call, as they belong to a window. One thread at a time.
/// </summary>
internal sealed class TermBlock(FieldTerms owner)
{
    private int _termsStart;
    private int _termsEnd;
    private int _nextTerm;
    private int _nextEntry;
    private int _entriesRead;
    private long _firstDocuments;
    private long _firstPositions;

    /// <summary>Which block it is; below zero before any.</summary>
    public int Number { get; set; } = -1;

    /// <summary>The number of the term in the block; below zero before the first.</summary>
    public int At { get; private set; }

    /// <summary>The entry read last.</summary>
    public TermPostings Entry { get; } = new(owner);

    public void Open(ReadOnlySpan<byte> block)
    {
        var bytes = new ByteReader(block);
        var length = bytes.Variable();
        _firstDocuments = bytes.VariableLong();
        _firstPositions = owner.HasPositions ? bytes.VariableLong() : 0;
        _termsStart = bytes.Position;
        if (length > bytes.Left)
            throw Broken();
        _termsEnd = _termsStart + length;
        Restart();
    }

    public void Restart()
    {
        At = -1;
        _nextTerm = _termsStart;
        _nextEntry = _termsEnd;
        _entriesRead = 0;
    }

    /// <summary>Goes to the next term of the block; false after the last.</summary>
    public bool MoveNext(ReadOnlySpan<byte> block, BytesRef term) => MoveNext(block, term, out _);

    /// <summary>Goes to the first term of the block that is not below a sought one, or to its end.</summary>
    public TermsEnum.SeekStatus Seek(ReadOnlySpan<byte> block, ReadOnlySpan<byte> sought, BytesRef term)
    {
        // How far the term before, which is below the sought one, agrees with it.
        var agreed = 0;
        while (MoveNext(block, term, out var shared))
        {
            if (shared > agreed)
                continue;
            if (shared < agreed)
                return TermsEnum.SeekStatus.NOT_FOUND;
            var bytes = term.Bytes.AsSpan(0, term.Length);
            agreed += bytes[agreed..].CommonPrefixLength(sought[agreed..]);
            if (agreed == sought.Length)
                return agreed == bytes.Length ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.NOT_FOUND;
            if (agreed < bytes.Length && bytes[agreed] > sought[agreed])
                return TermsEnum.SeekStatus.NOT_FOUND;
        }
        return TermsEnum.SeekStatus.END;
    }

    /// <summary>Brings <see cref="Entry"/> to the term stood at.</summary>
    public void ReadEntry(ReadOnlySpan<byte> block)
    {
        if (_entriesRead > At)
            return;
        var bytes = new ByteReader(block[_nextEntry..]);
        ref var entry = ref Entry.Entry;
        for (; _entriesRead <= At; _entriesRead++)
        {
            if (_entriesRead == 0)
                entry = new TermEntry { DocumentsStart = _firstDocuments, PositionsStart = _firstPositions };
            ReadNext(ref bytes, ref entry);
        }
        _nextEntry += bytes.Position;
    }

    private bool MoveNext(ReadOnlySpan<byte> block, BytesRef term, out int shared)
    {
        shared = 0;
        if (At + 1 >= CountOfTerms())
            return false;
        var bytes = new ByteReader(block[_nextTerm.._termsEnd]);
        var lengths = bytes.Byte();
        shared = lengths >> 4;
        if (shared == TermBlockWriter.LongLength)
            shared += bytes.Variable();
        var rest = lengths & TermBlockWriter.LongLength;
        if (rest == TermBlockWriter.LongLength)
            rest += bytes.Variable();
        if (shared < 0 || shared > (At < 0 ? 0 : term.Length))
            throw Broken();
        var added = bytes.Bytes(rest);
        if (shared + rest > term.Bytes.Length)
            term.Bytes = Enlarged(term.Bytes, shared, shared + rest);
        added.CopyTo(term.Bytes.AsSpan(shared));
        term.Offset = 0;
        term.Length = shared + rest;
        _nextTerm += bytes.Position;
        At++;
        return true;
    }

    private int CountOfTerms() =>
        (int)Math.Min(PostingsFiles.TermsOfBlock, owner.Count - ((long)Math.Max(Number, 0) * PostingsFiles.TermsOfBlock));

    private static byte[] Enlarged(byte[] bytes, int kept, int needed)
    {
        var enlarged = new byte[Math.Max(needed, 2 * bytes.Length)];
        bytes.AsSpan(0, kept).CopyTo(enlarged);
        return enlarged;
    }

    private void ReadNext(ref ByteReader bytes, ref TermEntry entry)
    {
        entry.DocumentsStart += entry.DocumentsLength;
        entry.PositionsStart += entry.PositionsLength;
        if (owner.HasFreqs)
        {
            var documents = bytes.VariableLong();
            entry.DocFreq = (int)Math.Min(documents >> 1, int.MaxValue);
            entry.TotalTermFreq = entry.DocFreq + ((documents & 1) != 0 ? 0 : bytes.VariableLong());
        }
        else
        {
            entry.DocFreq = bytes.Variable();
            entry.TotalTermFreq = entry.DocFreq;
        }
        entry.Document = entry.DocFreq == 1 ? bytes.Variable() : 0;
        entry.DocumentsLength = entry.DocFreq == 1 ? 0 : bytes.VariableLong();
        entry.TableLength = entry.DocFreq >= PackedBlock.Size ? bytes.VariableLong() : 0;
        entry.ImpactsLength = owner.HasImpacts && entry.DocFreq >= PackedBlock.Size ? bytes.VariableLong() : 0;
        entry.Position = 0;
        entry.PositionsLength = 0;
        if (owner.HasPositions && entry.TotalTermFreq == 1)
            entry.Position = bytes.Variable();
        else if (owner.HasPositions)
            entry.PositionsLength = bytes.VariableLong();
        if (entry.DocFreq < 1 || entry.DocFreq > owner.MaxDoc || entry.TotalTermFreq < entry.DocFreq
            || entry.TableLength > entry.DocumentsLength || entry.ImpactsLength > entry.DocumentsLength - entry.TableLength || entry.DocumentsStart < 0 || entry.PositionsStart < 0)
            throw Broken();
    }

    private static CorruptIndexException Broken() => new("A block of the terms is damaged.");
}
