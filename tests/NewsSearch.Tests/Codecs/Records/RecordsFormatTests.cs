using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsSearch.Codecs.Records;
using Xunit;

namespace NewsSearch.Tests.Codecs.Records;

public sealed class RecordsFormatTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Records_equal_those_of_Lucene_through_deletes_and_merges(int seed)
    {
        var random = new Random(seed);
        using var indexes = new RecordIndexes();
        var number = 0;
        for (var round = 0; round < 2; round++)
        {
            for (var segment = 0; segment < 4; segment++)
            {
                for (var count = random.Next(1, 150); count > 0; count--)
                    indexes.Add(number++, RecordIndexes.RecordLike(random));
                indexes.Commit();
                if (random.Next(2) == 0)
                    for (var deletes = 0; deletes < 10; deletes++)
                        indexes.Delete(random.Next(number));
            }
            indexes.AssertSame();
            indexes.Merge();
            indexes.AssertSame();
        }
    }

    [Fact]
    public void Other_indexes_are_taken_in_by_file_and_by_reader()
    {
        var random = new Random(4);
        using var others = new RecordIndexes();
        for (var i = 0; i < 200; i++)
            others.Add(i, RecordIndexes.RecordLike(random));
        others.Delete(7);
        others.Commit();
        using var indexes = new RecordIndexes();
        indexes.Add(1_000, RecordIndexes.RecordLike(random));
        indexes.Take(others);
        indexes.AssertSame();
        // Lucene's own stored fields, read document by document.
        using (var reader = DirectoryReader.Open(others.Oracle))
            indexes.Take(reader);
        // And ours.
        using (var reader = DirectoryReader.Open(others.Ours))
            indexes.Take(reader);
        indexes.AssertSame();
        indexes.Merge();
        indexes.AssertSame();
    }

    [Fact]
    public void Blocks_of_a_segment_without_deletes_are_copied_as_they_are()
    {
        var random = new Random(5);
        using var indexes = new RecordIndexes();
        for (var i = 0; i < 40; i++)
            indexes.Add(i, Prose(2_000, random));
        indexes.Commit();
        var first = Blocks(indexes);
        for (var i = 0; i < 40; i++)
            indexes.Add(100 + i, Prose(2_000, random));
        indexes.Commit();
        indexes.Merge();
        indexes.Commit();
        var merged = Blocks(indexes);
        Assert.True(first.Count > 2);
        // The last block of a segment may be small, and is then made anew.
        Assert.Equal(first.SkipLast(1), merged.Take(first.Count - 1));
        indexes.AssertSame();
    }

    [Fact]
    public void Blocks_of_a_segment_with_deletes_are_made_anew_and_those_of_another_copied()
    {
        var random = new Random(15);
        using var indexes = new RecordIndexes();
        for (var i = 0; i < 60; i++)
            indexes.Add(i, Prose(2_000, random));
        indexes.Commit();
        var withDeletes = Blocks(indexes);
        for (var i = 0; i < 60; i++)
            indexes.Add(100 + i, Prose(2_000, random));
        indexes.Commit();
        var whole = Blocks(indexes);
        indexes.Delete(0);
        indexes.Merge();
        indexes.Commit();
        var merged = Blocks(indexes);
        Assert.Empty(withDeletes.Intersect(merged));
        Assert.Equal(whole.SkipLast(1), whole.Intersect(merged).Take(whole.Count - 1));
        indexes.AssertSame();
    }

    [Fact]
    public void Wrapped_segments_and_those_with_nothing_left_are_taken_in()
    {
        var random = new Random(16);
        using var others = new RecordIndexes();
        for (var i = 0; i < 100; i++)
        {
            others.Add(i, RecordIndexes.RecordLike(random));
            if (i == 49)
                others.Commit();
        }
        others.Commit();
        using var indexes = new RecordIndexes();
        using var reader = DirectoryReader.Open(others.Ours);
        // A wrapper hides that blocks could be copied: its documents come by the visitor.
        indexes.Take(new MultiReader([.. reader.Leaves.Select(leaf => new FilterAtomicReader(leaf.AtomicReader))], closeSubReaders: false));
        indexes.Take(new NothingLeft(reader.Leaves[0].AtomicReader));
        indexes.AssertSame();
        indexes.Take(reader);
        indexes.AssertSame();
        indexes.Merge();
        indexes.AssertSame();
    }

    [Fact]
    public void Many_small_segments_do_not_leave_small_blocks()
    {
        var random = new Random(6);
        using var indexes = new RecordIndexes();
        for (var i = 0; i < 60; i++)
        {
            indexes.Add(i, Prose(1_000, random));
            indexes.Commit();
        }
        indexes.Merge();
        indexes.Commit();
        Assert.InRange(Blocks(indexes).Count, 1, (60 * 1_000 / RecordsFiles.BlockBytes) + 1);
        indexes.AssertSame();
    }

    [Fact]
    public void Documents_without_records_have_none()
    {
        using var indexes = new RecordIndexes();
        for (var i = 0; i < 3 * RecordsFiles.BlockDocuments; i++)
            indexes.Add(i, i == 5 ? [1, 2, 3] : i == 6 ? [] : null);
        indexes.Commit();
        indexes.Add(-1, null);
        indexes.AssertSame();
        indexes.Merge();
        indexes.AssertSame();
    }

    [Fact]
    public void Segment_whose_documents_are_all_deleted_merges_away()
    {
        using var indexes = new RecordIndexes();
        indexes.Add(1, [1]);
        indexes.Commit();
        indexes.Delete(1);
        indexes.Add(2, [2]);
        indexes.Commit();
        indexes.Merge();
        indexes.AssertSame();
    }

    [Fact]
    public void Several_threads_read_at_once()
    {
        var random = new Random(7);
        using var indexes = new RecordIndexes();
        for (var i = 0; i < 300; i++)
            indexes.Add(i, RecordIndexes.RecordLike(random));
        indexes.Commit();
        using var reader = DirectoryReader.Open(indexes.Ours);
        var leaf = reader.Leaves.Single().AtomicReader;
        var expected = Enumerable.Range(0, 300).Select(i => RecordIndexes.RecordOf(leaf, i)).ToList();
        Parallel.For(0, 8, seed =>
        {
            var order = new Random(seed);
            for (var i = 0; i < 500; i++)
            {
                var document = order.Next(300);
                Assert.Equal(expected[document], RecordIndexes.RecordOf(leaf, document));
            }
        });
    }

    [Fact]
    public void Visitor_that_does_not_want_the_record_is_not_given_it()
    {
        using var indexes = new RecordIndexes();
        indexes.Add(1, [1, 2, 3]);
        indexes.Commit();
        using var reader = DirectoryReader.Open(indexes.Ours);
        Assert.Empty(reader.Document(0, new HashSet<string> { "another" }).Fields);
        Assert.Single(reader.Document(0, new HashSet<string> { "record" }).Fields);
        var stopped = new Stopping();
        reader.Document(0, stopped);
        Assert.Equal(1, stopped.Asked);
    }

    [Fact]
    public void Document_of_more_than_one_field_of_bytes_is_refused()
    {
        using var indexes = new RecordIndexes();
        var text = RecordIndexes.DocumentOf(1, null);
        text.Add(new StoredField("record", "text"));
        var two = RecordIndexes.DocumentOf(2, [1]);
        two.Add(new StoredField("another", [2]));
        foreach (var document in new[] { text, two })
        {
            using var analyzer = new Lucene.Net.Analysis.Core.KeywordAnalyzer();
            using var directory = new Lucene.Net.Store.RAMDirectory();
            using var writer = new IndexWriter(directory, new IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, analyzer) { Codec = NewsSearch.Codecs.NewsCodec.Instance });
            Assert.Throws<NotSupportedException>(() => writer.AddDocument(document));
            writer.Rollback();
        }
    }

    private static byte[] Prose(int length, Random random)
    {
        var text = new StringBuilder();
        while (text.Length < length)
            text.Append("word").Append(random.Next(5_000)).Append(' ');
        return Encoding.ASCII.GetBytes(text.ToString(0, length));
    }

    /// <summary>The bytes of every block of the newest segment.</summary>
    private static List<string> Blocks(RecordIndexes indexes)
    {
        using var reader = DirectoryReader.Open(indexes.Ours);
        var records = (RecordsReader)((SegmentReader)reader.Leaves[^1].AtomicReader).FieldsReader;
        return [.. Enumerable.Range(0, records.Blocks).Select(i => Convert.ToHexString(records.BlockBytes(i)))];
    }

    private sealed class Stopping : StoredFieldVisitor
    {
        public int Asked { get; private set; }

        public override Status NeedsField(FieldInfo fieldInfo)
        {
            Asked++;
            return Status.STOP;
        }

        public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Assert.Fail("It was to stop.");
    }

    private sealed class NothingLeft(AtomicReader reader) : FilterAtomicReader(reader)
    {
        public override Lucene.Net.Util.IBits LiveDocs { get; } = new Lucene.Net.Util.Bits.MatchNoBits(reader.MaxDoc);

        public override int NumDocs => 0;
    }
}
