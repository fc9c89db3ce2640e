using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Codecs.Records;

/// <summary>Writes the records of one segment, and copies those of others as they are where it can. One thread at a time.</summary>
internal sealed class RecordsWriter : StoredFieldsWriter
{
    private readonly Directory _directory;
    private readonly string _recordsName;
    private readonly string _blocksName;
    private readonly OutputFile _records;
    private readonly OutputFile _blocks;
    private readonly RecordBlock _block = new();
    private readonly GrowingBytes _table = new();
    private int _blockCount;
    private int _documents;
    private bool _hasRecord;
    private bool _hasRecords;

    public RecordsWriter(Directory directory, SegmentInfo segment, IOContext context)
    {
        _directory = directory;
        _recordsName = SegmentFile.Name(segment, "", RecordsFiles.RecordsExtension);
        _blocksName = SegmentFile.Name(segment, "", RecordsFiles.BlocksExtension);
        _records = new OutputFile(directory, _recordsName, RecordsFiles.RecordsHeader, context);
        try
        {
            _blocks = new OutputFile(directory, _blocksName, RecordsFiles.BlocksHeader, context);
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(_records);
            throw;
        }
    }

    public override void StartDocument(int numStoredFields) => _hasRecord = false;

    public override void WriteField(FieldInfo info, IIndexableField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var bytes = field.GetBinaryValue();
        if (bytes is null || _hasRecord)
            throw RecordField.Unsupported();
        Add(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        _hasRecord = true;
    }

    public override void FinishDocument()
    {
        if (!_hasRecord)
            AddNone();
    }

    public override int Merge(MergeState mergeState)
    {
        ArgumentNullException.ThrowIfNull(mergeState);
        var before = _documents;
        foreach (var reader in mergeState.Readers)
        {
            var live = reader.LiveDocs;
            if (live is null && Stored(reader) is { } stored)
                CopyBlocks(stored, mergeState.CheckAbort);
            else
                CopyDocuments(reader, Stored(reader), live, mergeState.CheckAbort);
        }
        Finish(mergeState.FieldInfos, _documents);
        return _documents - before;
    }

    public override void Finish(FieldInfos fis, int numDocs)
    {
        if (numDocs != _documents)
            throw new InvalidOperationException($"{numDocs} documents were told, {_documents} came.");
        if (RecordField.Of(fis) is null && _hasRecords)
            throw RecordField.Unsupported();
        EndBlock();
        _blocks.Bytes.Variable(_blockCount);
        _blocks.Bytes.Bytes(_table.Written);
        _records.Finish();
        _blocks.Finish();
    }

    public override void Abort()
    {
        IOUtils.DisposeWhileHandlingException(_records, _blocks);
        IOUtils.DeleteFilesIgnoringExceptions(_directory, _recordsName, _blocksName);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            IOUtils.Dispose(_records, _blocks);
    }

    private static RecordsReader? Stored(AtomicReader reader) => (reader as SegmentReader)?.FieldsReader as RecordsReader;

    private void CopyBlocks(RecordsReader stored, CheckAbort abort)
    {
        var opened = new OpenedBlock();
        for (var i = 0; i < stored.Blocks; i++)
        {
            var bytes = stored.BlockBytes(i);
            var documents = stored.DocumentsOf(i);
            if (RecordBlock.Check(bytes) >= RecordsFiles.SmallBlock)
            {
                EndBlock();
                _hasRecords = true;
                _records.Bytes.Bytes(bytes);
                AddToTable(documents, bytes.Length);
                _documents += documents;
                _records.FlushIfLarge();
            }
            else
            {
                opened.Open(bytes, documents);
                for (var document = 0; document < documents; document++)
                    if (opened.TryGet(document, out var record))
                        Add(record);
                    else
                        AddNone();
            }
            abort.Work(300L * documents);
        }
    }

    private void CopyDocuments(AtomicReader reader, RecordsReader? stored, IBits? live, CheckAbort abort)
    {
        var visitor = stored is null && reader is not IRecordSource ? new RecordCopy() : null;
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if (live is not null && !live.Get(document))
                continue;
            ReadOnlySpan<byte> record;
            bool has;
            if (stored is not null)
                has = stored.TryGetRecord(document, out record);
            else if (reader is IRecordSource source)
                has = source.TryGetRecord(document, out record);
            else
                has = visitor!.TryRead(reader, document, out record);
            if (has)
                Add(record);
            else
                AddNone();
            abort.Work(300);
        }
    }

    private void Add(ReadOnlySpan<byte> record)
    {
        _hasRecords = true;
        _block.Add(record);
        Added();
    }

    private void AddNone()
    {
        _block.AddNone();
        Added();
    }

    private void Added()
    {
        _documents++;
        if (_block.IsFull)
            EndBlock();
    }

    private void EndBlock()
    {
        if (_block.Documents == 0)
            return;
        var documents = _block.Documents;
        var start = _records.Position;
        _block.WriteTo(_records.Bytes);
        AddToTable(documents, checked((int)(_records.Position - start)));
        _records.FlushIfLarge();
    }

    private void AddToTable(int documents, int bytes)
    {
        _table.Variable(documents);
        _table.Variable(bytes);
        _blockCount++;
    }
}
