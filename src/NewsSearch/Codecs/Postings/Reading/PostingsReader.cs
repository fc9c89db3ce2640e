using System.Buffers;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>The postings of one segment. Thread-safe: every enumeration reads through inputs of its own.</summary>
internal sealed class PostingsReader : FieldsProducer
{
    private readonly SortedDictionary<string, FieldTerms> _fields = new(StringComparer.Ordinal);
    private readonly IndexInput _terms;
    private readonly IndexInput _documents;
    private readonly IndexInput _positions;
    private readonly int _maxDoc;

    public PostingsReader(SegmentReadState state)
    {
        _maxDoc = state.SegmentInfo.DocCount;
        var opened = new List<IndexInput>(3);
        try
        {
            opened.Add(_terms = PostingsFiles.Open(state, PostingsFiles.TermsExtension, PostingsFiles.TermsHeader));
            opened.Add(_documents = PostingsFiles.Open(state, PostingsFiles.DocumentsExtension, PostingsFiles.DocumentsHeader));
            opened.Add(_positions = PostingsFiles.Open(state, PostingsFiles.PositionsExtension, PostingsFiles.PositionsHeader));
            ReadDirectory(state.FieldInfos);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(opened);
            throw;
        }
    }

    public override int Count => _fields.Count;

    public override IEnumerator<string> GetEnumerator() => _fields.Keys.GetEnumerator();

    public override Terms? GetTerms(string field) => _fields.GetValueOrDefault(field);

    public override long RamBytesUsed() => _fields.Values.Sum(f => f.MemoryUsed);

    public override void CheckIntegrity()
    {
        CodecUtil.ChecksumEntireFile(_terms);
        CodecUtil.ChecksumEntireFile(_documents);
        CodecUtil.ChecksumEntireFile(_positions);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            IOUtils.Dispose(_terms, _documents, _positions);
    }

    private void ReadDirectory(FieldInfos infos)
    {
        var end = ContentEnd(_terms) - sizeof(long);
        var start = new ByteReader(new FileWindow(_terms, ContentEnd(_terms)).Read(end, sizeof(long), 0)).Int64();
        if (start < 0 || start > end || end - start > Array.MaxLength)
            throw new CorruptIndexException("The directory of the terms is not where it should be.");
        // The same memory serves one segment after another.
        var bytes = ArrayPool<byte>.Shared.Rent((int)(end - start));
        try
        {
            _terms.Seek(start);
            _terms.ReadBytes(bytes, 0, (int)(end - start), useBuffer: false);
            ReadFields(bytes.AsSpan(0, (int)(end - start)), start, infos);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void ReadFields(ReadOnlySpan<byte> bytes, long start, FieldInfos infos)
    {
        var directory = new ByteReader(bytes);
        for (var left = directory.Variable(); left > 0; left--)
        {
            if (infos.FieldInfo(directory.Variable()) is not { } info || info.IndexOptions == IndexOptions.NONE)
                throw new CorruptIndexException("The postings have a field that the segment has not.");
            var field = FieldStatistics.Read(ref directory, info, _maxDoc);
            var at = directory.Position;
            var separatorLength = TermIndex.Skip(ref directory, field.BlockCount);
            var index = new TermIndexPlace(_terms, field, start + at, directory.Position - at, separatorLength, start);
            if (!_fields.TryAdd(info.Name, new FieldTerms(field, index, _maxDoc, _terms, _documents, _positions)))
                throw new CorruptIndexException("The postings have a field twice.");
        }
    }

    /// <summary>Where a file's footer starts.</summary>
    private static long ContentEnd(IndexInput file) => file.Length - SegmentFile.FooterLength;
}
