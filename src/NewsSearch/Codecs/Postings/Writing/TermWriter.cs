using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Impacts;
using NewsSearch.Codecs.Postings.Packing;

namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>
/// Writes the documents of one term after another, and their positions. No call of it is virtual and none allocates for a
/// term, which is what made Lucene's way slow. One thread at a time.
/// </summary>
internal sealed class TermWriter(OutputFile documents, OutputFile positions)
{
    /// <summary>Bytes of a number of 33 bits, seven a byte.</summary>
    private const int LongestVariable = 5;

    private readonly int[] _gaps = new int[PackedBlock.Size];
    private readonly int[] _frequencies = new int[PackedBlock.Size];
    private readonly int[] _starts = new int[PackedBlock.Size + 1];
    private readonly int[] _positions = new int[PackedBlock.Size];
    private readonly byte[] _normsOfBlock = new byte[PackedBlock.Size];
    private readonly BlockTableWriter _table = new();
    private readonly ImpactsWriter _impacts = new();
    private byte[] _norms = [];
    private DocumentSet? _seen;
    private int _gapCount;
    private int _positionCount;
    private int _lastDocument;
    private int _docFreq;
    private long _totalTermFreq;
    private long _documentsStart;
    private long _positionsStart;
    private long _blockPositionsStart;
    private bool _hasBlocks;

    public bool HasFrequencies { get; private set; }

    public bool HasPositions { get; private set; }

    public bool HasImpacts { get; private set; }

    /// <summary>Begins the terms of a field.</summary>
    /// <param name="field">What it keeps of a document.</param>
    /// <param name="norms">Norms of all documents, for impacts; empty where they are not known: then each counts as the least.</param>
    /// <param name="seen">Takes the documents that have any term; null if nobody asks.</param>
    public void StartField(FieldInfo field, byte[] norms, DocumentSet? seen)
    {
        var options = field.IndexOptions;
        HasImpacts = PostingsFiles.HasImpacts(field);
        _norms = norms;
        HasFrequencies = options >= IndexOptions.DOCS_AND_FREQS;
        HasPositions = options >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        _seen = seen;
    }

    public void StartTerm()
    {
        _gapCount = 0;
        _positionCount = 0;
        _lastDocument = -1;
        _docFreq = 0;
        _totalTermFreq = 0;
        _documentsStart = documents.Position;
        _positionsStart = _blockPositionsStart = positions.Position;
        _hasBlocks = false;
    }

    /// <summary>The next document; as many positions as its frequency must follow, if the field has them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document does not come after the one before, or has the term less than once.</exception>
    public void AddDocument(int document, int frequency)
    {
        if (document <= _lastDocument || frequency < 1)
            throw Misuse(document, frequency);
        // A block is written late, so that the positions of its last document are in it.
        if (_gapCount == PackedBlock.Size)
            WriteBlock();
        _gaps[_gapCount] = document - _lastDocument - 1;
        _frequencies[_gapCount] = frequency - 1;
        _normsOfBlock[_gapCount++] = NormOf(document);
        _lastDocument = document;
        _docFreq++;
        _totalTermFreq += frequency;
        _seen?.Add(document);
    }

    /// <summary>
    /// All documents of a term, as they lie in memory: one that has it several times stands there as often. Nothing else is added
    /// to the term.
    /// </summary>
    /// <param name="documents">Never falling.</param>
    /// <param name="positions">One for each of them; not asked for in a field without positions.</param>
    /// <param name="base">Added to every document.</param>
    public void AddOccurrences(ReadOnlySpan<int> documents, ReadOnlySpan<int> positions, int @base)
    {
        for (int start = 0, end; start < documents.Length; start = end)
        {
            // A block is written late here too.
            if (_gapCount == PackedBlock.Size)
                WriteBlock();
            end = start + AddDocuments(documents[start..], @base, isLong: documents.Length >= PackedBlock.Size);
            if (HasPositions)
                AddPositions(documents, positions, start, end);
        }
    }

    /// <summary>Adds as many documents as a block has, and returns how many occurrences these are.</summary>
    private int AddDocuments(ReadOnlySpan<int> documents, int @base, bool isLong)
    {
        var gaps = _gaps;
        var starts = _starts;
        var last = _lastDocument - @base;
        var (count, at, steps) = (0, 0, 0);
        // Whether a document has the term again is what no processor can foresee, so nothing branches on it.
        for (; at < documents.Length && count < gaps.Length; at++)
        {
            var document = documents[at];
            gaps[count] = document - last - 1;
            starts[count] = at;
            count += document != last ? 1 : 0;
            steps |= document - last;
            last = document;
        }
        while (at < documents.Length && documents[at] == last)
            at++;
        if (steps < 0)
            throw Misuse(last + @base, 1);

        starts[count] = at;
        if (HasFrequencies)
            for (var i = 0; i < count; i++)
                _frequencies[i] = starts[i + 1] - starts[i] - 1;
        else
            _frequencies.AsSpan(0, count).Clear();
        // Only blocks have impacts.
        if (HasImpacts && isLong)
            for (var i = 0; i < count; i++)
                _normsOfBlock[i] = NormOf(documents[starts[i]] + @base);
        if (_seen is not null)
            for (var i = 0; i < count; i++)
                _seen.Add(documents[starts[i]] + @base);
        _gapCount = count;
        _docFreq += count;
        _totalTermFreq += HasFrequencies ? at : count;
        _lastDocument = last + @base;
        return at;
    }

    /// <summary>Adds the positions of some occurrences of a term, each as the gap to the one before it in its document.</summary>
    private void AddPositions(ReadOnlySpan<int> documents, ReadOnlySpan<int> positions, int start, int end)
    {
        while (start < end)
        {
            if (_positionCount == PackedBlock.Size)
                WriteRun();
            var run = Math.Min(end - start, PackedBlock.Size - _positionCount);
            WriteGaps(documents, positions, start, _positions.AsSpan(_positionCount, run));
            _positionCount += run;
            start += run;
        }
    }

    /// <summary>Of each position from <paramref name="start"/> on the gap to the one before it, or to 0 where that is another document's.</summary>
    private static void WriteGaps(ReadOnlySpan<int> documents, ReadOnlySpan<int> positions, int start, Span<int> gaps)
    {
        var i = 0;
        if (start == 0)
            gaps[i++] = positions[0];
        ref var document = ref MemoryMarshal.GetReference(documents[..(start + gaps.Length)]);
        ref var position = ref MemoryMarshal.GetReference(positions[..(start + gaps.Length)]);
        ref var gap = ref MemoryMarshal.GetReference(gaps);
        for (; i <= gaps.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            var at = (nuint)(start + i);
            var same = Vector256.Equals(Vector256.LoadUnsafe(ref document, at), Vector256.LoadUnsafe(ref document, at - 1));
            (Vector256.LoadUnsafe(ref position, at) - (Vector256.LoadUnsafe(ref position, at - 1) & same)).StoreUnsafe(ref gap, (nuint)i);
        }
        for (; i < gaps.Length; i++)
            gaps[i] = positions[start + i] - (documents[start + i] == documents[start + i - 1] ? positions[start + i - 1] : 0);
    }

    /// <summary>A position of the document, as the gap to the one before it there.</summary>
    public void AddPosition(int gap)
    {
        if (_positionCount == PackedBlock.Size)
            WriteRun();
        _positions[_positionCount++] = gap;
    }

    public void AddPositions(ReadOnlySpan<int> gaps)
    {
        while (!gaps.IsEmpty)
        {
            if (_positionCount == PackedBlock.Size)
                WriteRun();
            var fit = Math.Min(gaps.Length, PackedBlock.Size - _positionCount);
            gaps[..fit].CopyTo(_positions.AsSpan(_positionCount));
            _positionCount += fit;
            gaps = gaps[fit..];
        }
    }

    /// <summary>Ends the term; false if it had no document, and then nothing was written.</summary>
    public bool FinishTerm(out TermEntry entry)
    {
        entry = default;
        if (_docFreq == 0)
            return false;
        entry.DocFreq = _docFreq;
        entry.TotalTermFreq = _totalTermFreq;
        entry.DocumentsStart = _documentsStart;
        entry.PositionsStart = _positionsStart;
        entry.Document = _lastDocument;
        if (_docFreq >= PackedBlock.Size)
        {
            if (_gapCount == PackedBlock.Size)
                WriteBlock();
            WriteRest();
            if (HasImpacts)
                entry.ImpactsLength = WriteImpacts();
            entry.TableLength = _table.WriteTo(documents.Bytes);
        }
        else if (_docFreq > 1)
        {
            WriteRest();
        }
        if (HasPositions && _totalTermFreq == 1)
            entry.Position = _positions[0];
        else
            WriteLeftPositions();
        entry.DocumentsLength = documents.Position - _documentsStart;
        entry.PositionsLength = positions.Position - _positionsStart;
        documents.FlushIfLarge();
        positions.FlushIfLarge();
        return true;
    }

    private byte NormOf(int document) => document < _norms.Length ? _norms[document] : (byte)0;

    private void WriteBlock()
    {
        // Most terms never come to a block.
        if (!_hasBlocks)
        {
            _table.Start();
            _impacts.Start();
            _hasBlocks = true;
        }
        var bytes = documents.Bytes;
        var start = documents.Position;
        var width = PackedBlock.WidthOf(_gaps);
        var frequencyWidth = HasFrequencies ? PackedBlock.WidthOf(_frequencies) : 0;
        bytes.Byte(width);
        if (HasFrequencies)
            bytes.Byte(frequencyWidth);
        PackedBlock.Write(_gaps, width, bytes.Append(PackedBlock.BytesOf(width)));
        PackedBlock.Write(_frequencies, frequencyWidth, bytes.Append(PackedBlock.BytesOf(frequencyWidth)));
        WriteLeftPositions();
        var positionBytes = HasPositions ? positions.Position - _blockPositionsStart : -1;
        _table.Add(_lastDocument, width + frequencyWidth, (int)(documents.Position - start), positionBytes);
        _blockPositionsStart = positions.Position;
        if (HasImpacts)
            _impacts.AddBlock(_frequencies, _normsOfBlock);
        _gapCount = 0;
        documents.FlushIfLarge();
        positions.FlushIfLarge();
    }

    private void WriteRest()
    {
        // Room for all at once, so that nothing is asked for each.
        var bytes = documents.Bytes;
        var room = bytes.Append(_gapCount * 2 * LongestVariable);
        var used = 0;
        for (var i = 0; i < _gapCount; i++)
        {
            if (!HasFrequencies)
            {
                Put(room, ref used, (uint)_gaps[i]);
                continue;
            }
            Put(room, ref used, ((ulong)(uint)_gaps[i] << 1) | (_frequencies[i] == 0 ? 1UL : 0UL));
            if (_frequencies[i] > 0)
                Put(room, ref used, (uint)_frequencies[i]);
        }
        bytes.Remove(room.Length - used);
    }

    private static void Put(Span<byte> room, ref int used, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            room[used++] = (byte)(value | 0x80);
        room[used++] = (byte)value;
    }

    private int WriteImpacts()
    {
        if (_gapCount > 0)
            _impacts.AddBlock(_frequencies.AsSpan(0, _gapCount), _normsOfBlock.AsSpan(0, _gapCount));
        return _impacts.WriteTo(documents.Bytes);
    }

    private void WriteRun()
    {
        var bytes = positions.Bytes;
        var width = PackedBlock.WidthOf(_positions);
        bytes.Byte(width);
        PackedBlock.Write(_positions, width, bytes.Append(PackedBlock.BytesOf(width)));
        _positionCount = 0;
    }

    private void WriteLeftPositions()
    {
        if (_positionCount == PackedBlock.Size)
            WriteRun();
        for (var i = 0; i < _positionCount; i++)
            positions.Bytes.Variable(_positions[i]);
        _positionCount = 0;
    }

    private ArgumentOutOfRangeException Misuse(int document, int frequency) =>
        new(nameof(document), $"Document {document} with frequency {frequency} after document {_lastDocument}.");
}
