using Lucene.Net.Analysis.Core;
using Lucene.Net.Codecs;
using Lucene.Net.Codecs.Lucene46;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using Xunit;

namespace NewsSearch.Tests.Codecs.Records;

/// <summary>What the format cannot hold is refused when it is written, never lost or given back under another name.</summary>
public sealed class RefusedFieldsTests
{
    [Fact]
    public void Two_stored_fields_in_different_documents_are_refused()
    {
        using var directory = new RAMDirectory();
        using var writer = Writer(directory, NewsCodec.Instance);

        AssertRefused(() =>
        {
            writer.AddDocument([new StoredField("one", [1])]);
            writer.AddDocument([new StoredField("other", [2])]);
            writer.Commit();
        });
        writer.Rollback();
    }

    [Fact]
    public void Stored_field_that_is_a_column_too_is_refused()
    {
        using var directory = new RAMDirectory();
        using var writer = Writer(directory, NewsCodec.Instance);

        AssertRefused(() =>
        {
            writer.AddDocument([new StoredField("one", [1]), new BinaryDocValuesField("one", new BytesRef([2]))]);
            writer.Commit();
        });
        writer.Rollback();
    }

    [Fact]
    public void Segments_of_different_stored_fields_are_refused_when_they_are_merged()
    {
        using var directory = new RAMDirectory();
        using var writer = Writer(directory, NewsCodec.Instance);
        foreach (var name in new[] { "one", "other" })
        {
            writer.AddDocument([new StoredField(name, [1])]);
            writer.Commit();
        }

        AssertRefused(() => writer.ForceMerge(1));
        writer.Rollback();

        using var reader = DirectoryReader.Open(directory);
        Assert.Equal(["one", "other"], Enumerable.Range(0, 2).Select(i => reader.Document(i).Fields.Single().Name));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("number")]
    [InlineData("two")]
    public void Index_of_Lucene_that_stores_more_is_refused_when_it_is_taken_in(string kind)
    {
        using var theirs = new RAMDirectory();
        using (var writer = Writer(theirs, new Lucene46Codec()))
        {
            writer.AddDocument(kind switch
            {
                "text" => [new StoredField("record", "text")],
                "number" => [new StoredField("record", 12L)],
                _ => [new StoredField("record", [1]), new StoredField("record", [2])],
            });
        }
        using var directory = new RAMDirectory();
        using var ours = Writer(directory, NewsCodec.Instance);
        using var reader = DirectoryReader.Open(theirs);

        AssertRefused(() => ours.AddIndexes(reader));
        ours.Rollback();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void After_a_refused_document_no_record_is_another_documents(bool isSecondField)
    {
        using var indexes = new RecordIndexes();
        for (var i = 0; i < 5; i++)
            indexes.Add(i, [(byte)i]);
        indexes.Commit();
        var bad = RecordIndexes.DocumentOf(99, isSecondField ? [1] : null);
        bad.Add(new StoredField("record", "text"));
        Assert.Throws<NotSupportedException>(() => indexes.AddToOurs(bad));
        for (var i = 5; i < 10; i++)
            indexes.Add(i, [(byte)i]);

        indexes.AssertSame();
    }

    [Fact]
    public void Files_that_were_begun_are_gone_after_a_rollback()
    {
        using var directory = new RAMDirectory();
        using var writer = Writer(directory, NewsCodec.Instance);
        writer.AddDocument([new StoredField("record", [1])]);
        writer.Rollback();

        Assert.Empty(directory.ListAll());
    }

    private static IndexWriter Writer(RAMDirectory directory, Codec codec)
    {
        NewsCodecFactory.Register();
        return new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Codec = codec,
            MergePolicy = new LogDocMergePolicy { MergeFactor = 1000, MinMergeDocs = 1 },
            MergeScheduler = new SerialMergeScheduler(),
        });
    }

    private static void AssertRefused(Action change) =>
        Assert.IsType<NotSupportedException>(Assert.ThrowsAny<Exception>(change).GetBaseException());
}
