using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

/// <summary>Two indexes that take the same changes: one with Lucene's postings, the oracle, one with ours.</summary>
internal sealed class TwinIndexes : IDisposable
{
    private readonly Analyzer _words = new WhitespaceAnalyzer(LuceneVersion.LUCENE_48);
    private readonly IndexWriter _oracleWriter;
    private readonly IndexWriter _writer;

    public TwinIndexes()
    {
        NewsCodecFactory.Register();
        _oracleWriter = Open(Oracle, new Lucene46Codec());
        _writer = Open(Ours, NewsCodec.Instance);
    }

    public RAMDirectory Oracle { get; } = new();

    public RAMDirectory Ours { get; } = new();

    /// <summary>A type of field that keeps so much of a document, whose text is words.</summary>
    public static FieldType Words(IndexOptions options) => new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = options,
    };

    public void Add(Document document) => Both(w => w.AddDocument(document));

    public void Delete(Term term) => Both(w => w.DeleteDocuments(term));

    /// <summary>Ends a segment.</summary>
    public void Commit() => Both(w => w.Commit());

    public void Merge() => Both(w => w.ForceMerge(1));

    /// <summary>Takes in another index as one segment.</summary>
    public void Take(IndexReader reader) => Both(w => w.AddIndexes(reader));

    /// <summary>Compares all that is committed, and has Lucene check it.</summary>
    public void AssertSame(int seed = 1)
    {
        Commit();
        using var oracle = DirectoryReader.Open(Oracle);
        using var ours = DirectoryReader.Open(Ours);
        PostingsComparison.AssertSame(oracle, ours, seed);
        Assert.True(new CheckIndex(Ours).DoCheckIndex().Clean);
    }

    public void Dispose()
    {
        _oracleWriter.Dispose();
        _writer.Dispose();
        Oracle.Dispose();
        Ours.Dispose();
        _words.Dispose();
    }

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
            RAMBufferSizeMB = 256,
        });
}
