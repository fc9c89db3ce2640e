using System.Text;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using Xunit;

namespace NewsSearch.Tests.Codecs.Records;

/// <summary>Two indexes that take the same changes, one with Lucene's stored fields, the oracle, one with ours.</summary>
internal sealed class RecordIndexes : IDisposable
{
    private readonly Analyzer _words = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
    private readonly IndexWriter _oracleWriter;
    private readonly IndexWriter _writer;

    public RecordIndexes()
    {
        NewsCodecFactory.Register();
        _oracleWriter = Open(Oracle, new Lucene46Codec());
        _writer = Open(Ours, NewsCodec.Instance);
    }

    public RAMDirectory Oracle { get; } = new();

    public RAMDirectory Ours { get; } = new();

    /// <summary>Adds a document; without a record where that is null.</summary>
    public void Add(int number, byte[]? record) => Both(w => w.AddDocument(DocumentOf(number, record)));

    /// <summary>Adds a document that the oracle does not get: one that is refused.</summary>
    public void AddToOurs(Document document) => _writer.AddDocument(document);

    public void Delete(int number) => Both(w => w.DeleteDocuments(new Term("number", Name(number))));

    /// <summary>Ends a segment.</summary>
    public void Commit() => Both(w => w.Commit());

    public void Merge() => Both(w => w.ForceMerge(1));

    public void Take(IndexReader reader) => Both(w => w.AddIndexes(reader));

    /// <summary>Takes in another pair of indexes, segment by segment.</summary>
    public void Take(RecordIndexes others)
    {
        // Copies: the writers of the others hold their locks.
        using var oracle = new RAMDirectory(others.Oracle, IOContext.DEFAULT);
        using var ours = new RAMDirectory(others.Ours, IOContext.DEFAULT);
        _oracleWriter.AddIndexes(oracle);
        _writer.AddIndexes(ours);
    }

    /// <summary>Compares what is committed, and has Lucene check it.</summary>
    public void AssertSame()
    {
        Commit();
        using var oracle = DirectoryReader.Open(Oracle);
        using var ours = DirectoryReader.Open(Ours);
        Assert.Equal(RecordsOf(oracle), RecordsOf(ours));
        Assert.True(new CheckIndex(Ours).DoCheckIndex().Clean);
    }

    /// <summary>The records of the live documents by the documents' names.</summary>
    public static List<(string Name, string? Record)> RecordsOf(DirectoryReader reader)
    {
        var records = new List<(string, string?)>();
        foreach (var leaf in reader.Leaves)
        {
            var names = FieldCache.DEFAULT.GetTerms(leaf.AtomicReader, "number", false);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(document) == false)
                    continue;
                var name = new BytesRef();
                names.Get(document, name);
                records.Add((name.Utf8ToString(), RecordOf(leaf.AtomicReader, document)));
            }
        }
        return records;
    }

    public static string? RecordOf(AtomicReader reader, int document) =>
        reader.Document(document).GetBinaryValue("record") is { } record
            ? Convert.ToHexString(record.Bytes.AsSpan(record.Offset, record.Length))
            : null;

    public static Document DocumentOf(int number, byte[]? record)
    {
        var document = new Document { new StringField("number", Name(number), Field.Store.NO) };
        if (record is not null)
            document.Add(new StoredField("record", record));
        return document;
    }

    /// <summary>Prose or noise of a length as stories have, now and then very long or empty; null for none.</summary>
    public static byte[]? RecordLike(Random random)
    {
        var length = random.Next(40) switch { 0 => 0, 1 => random.Next(200_000), < 30 => random.Next(3_000), _ => random.Next(40) };
        switch (random.Next(12))
        {
            case 0:
                return null;
            case 1:
                var noise = new byte[length];
                random.NextBytes(noise);
                return noise;
            default:
                var text = new StringBuilder();
                while (text.Length < length)
                    text.Append("word").Append(random.Next(500)).Append(' ');
                return Encoding.ASCII.GetBytes(text.ToString(0, length));
        }
    }

    public void Dispose()
    {
        _oracleWriter.Dispose();
        _writer.Dispose();
        Oracle.Dispose();
        Ours.Dispose();
        _words.Dispose();
    }

    private static string Name(int number) => $"d{number:000000}";

    private void Both(Action<IndexWriter> change)
    {
        change(_oracleWriter);
        change(_writer);
    }

    private IndexWriter Open(Lucene.Net.Store.Directory directory, Codec codec) =>
        new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, _words)
        {
            Codec = codec,
            // Merges happen when they are asked for, in both at the same time.
            MergePolicy = new LogDocMergePolicy { MergeFactor = 1000, MinMergeDocs = 1 },
            MergeScheduler = new SerialMergeScheduler(),
            UseCompoundFile = false,
            RAMBufferSizeMB = 256,
        });
}
