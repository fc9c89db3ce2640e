using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

public sealed class NewsPostingsFormatTests
{
    private static readonly FieldType s_documents = TwinIndexes.Words(IndexOptions.DOCS_ONLY);
    private static readonly FieldType s_frequencies = TwinIndexes.Words(IndexOptions.DOCS_AND_FREQS);
    private static readonly FieldType s_positions = TwinIndexes.Words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(2, 5, 30)]
    [InlineData(3, 40, 200)]
    [InlineData(4, 300, 500)]
    [InlineData(5, 900, 60)]
    [InlineData(6, 700, 4000)]
    public void Random_documents_in_several_segments_with_deletes_are_read_as_Lucene_reads_them(int seed, int documents, int words)
    {
        var random = new Random(seed);
        using var twins = new TwinIndexes();
        for (var segment = 0; segment < 4; segment++)
        {
            for (var i = 0; i < documents; i++)
                twins.Add(WithText(Text(random, words, random.Next(40)), random.Next(documents)));
            twins.Commit();
        }
        twins.AssertSame(seed);
        for (var i = 0; i < documents / 3; i++)
            twins.Delete(new Term("id", random.Next(documents).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        twins.AssertSame(seed);
        twins.Merge();
        twins.AssertSame(seed);
    }

    [Fact]
    public void Terms_around_the_sizes_of_blocks_and_groups_are_read_as_Lucene_reads_them()
    {
        int[] sizes = [1, 2, 127, 128, 129, 255, 256, 257, 300, 4095, 4096, 4097, 4224, 8192, 8193, 20_000];
        using var twins = new TwinIndexes();
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            foreach (var size in sizes)
            {
                // As many documents as the size, spread over all of them.
                if ((long)(i + 1) * size / 20_000 > (long)i * size / 20_000)
                    text.Insert(text.Length, $"t{size} ", random.Next(8) == 0 ? random.Next(1, 6) : 1);
            }
            twins.Add(WithText(text.ToString(), i));
            if (i % 7000 == 6999)
                twins.Commit();
        }
        twins.AssertSame();
        twins.Merge();
        twins.AssertSame();
    }

    [Fact]
    public void Words_that_fill_their_documents_are_read_as_Lucene_reads_them()
    {
        using var twins = new TwinIndexes();
        var random = new Random(8);
        for (var i = 0; i < 400; i++)
        {
            var times = i % 50 == 0 ? 5000 : random.Next(1, 300);
            twins.Add(WithText(string.Join(' ', Enumerable.Repeat("x", times)) + " y x", i));
            if (i == 250)
                twins.Commit();
        }
        twins.AssertSame();
        twins.Delete(new Term("id", "100"));
        twins.Merge();
        twins.AssertSame();
    }

    [Fact]
    public void Terms_of_odd_bytes_and_lengths_are_read_as_Lucene_reads_them()
    {
        using var twins = new TwinIndexes();
        var random = new Random(9);
        string[] odd = ["", "\0", "\0\0", "\u0001", "\u007f", "\u0080", "\uffff", "\U0010ffff", "é", "лавров", "us US", new('a', 15), new('a', 16), new('a', 30), new('a', 31), new('z', 10_000)];
        for (var i = 0; i < 3000; i++)
        {
            var value = i < odd.Length ? odd[i] : Odd(random);
            twins.Add(new Document { new StringField("value", value, Field.Store.NO), new Field("body", value, s_positions) });
            if (i % 1000 == 500)
                twins.Commit();
        }
        twins.AssertSame();
        twins.Merge();
        twins.AssertSame();
    }

    [Fact]
    public void Fields_that_only_some_segments_have_are_merged()
    {
        using var twins = new TwinIndexes();
        twins.Add(new Document { new Field("early", "a b a", s_positions) });
        twins.Commit();
        twins.Add(new Document { new Field("late", "c b", s_frequencies), new Field("empty", "", s_positions) });
        twins.Commit();
        twins.Add(new Document());
        twins.AssertSame();
        twins.Merge();
        twins.AssertSame();
    }

    [Fact]
    public void Fields_that_keep_less_in_a_later_segment_keep_less_merged()
    {
        using var twins = new TwinIndexes();
        for (var i = 0; i < 300; i++)
            twins.Add(new Document { new Field("a", "x y x", s_positions), new Field("b", "x y x", s_frequencies) });
        twins.Commit();
        for (var i = 0; i < 300; i++)
            twins.Add(new Document { new Field("a", "x z x", s_frequencies), new Field("b", "x z x", s_documents) });
        twins.Merge();
        twins.AssertSame();
    }

    [Fact]
    public void Segment_whose_documents_are_all_deleted_goes_away()
    {
        using var twins = new TwinIndexes();
        twins.Add(WithText("a b", 1));
        twins.Commit();
        twins.Add(WithText("b c", 2));
        twins.Commit();
        twins.Delete(new Term("id", "1"));
        twins.Merge();
        twins.AssertSame();
    }

    // Readers of another format go in by Lucene's enumerations, those of ours block by block.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Index_taken_in_is_read_as_Lucene_reads_it(bool isOurs)
    {
        using var source = new TwinIndexes();
        var random = new Random(12);
        for (var i = 0; i < 900; i++)
        {
            source.Add(WithText(Text(random, 200, 20), i));
            if (i % 300 == 299)
                source.Commit();
        }
        source.Delete(new Term("id", "5"));
        source.Delete(new Term("id", "700"));
        source.Commit();
        using var twins = new TwinIndexes();
        using var reader = DirectoryReader.Open(isOurs ? source.Ours : source.Oracle);

        twins.Take(reader);

        twins.AssertSame();
    }

    [Fact]
    public void Readers_at_the_same_time_do_not_disturb_each_other()
    {
        using var twins = new TwinIndexes();
        var random = new Random(10);
        for (var i = 0; i < 1500; i++)
            twins.Add(WithText(Text(random, 300, 30), i));
        twins.Commit();
        using var oracle = DirectoryReader.Open(twins.Oracle);
        using var ours = DirectoryReader.Open(twins.Ours);
        Parallel.For(0, 4, seed => PostingsComparison.AssertSame(oracle, ours, seed));
    }

    [Fact]
    public void Offsets_are_refused_when_they_are_written()
    {
        using var twins = new TwinIndexes();
        var offsets = TwinIndexes.Words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        twins.Add(new Document { new Field("body", "a b", offsets) });

        var refused = Assert.ThrowsAny<Exception>(twins.Commit);

        Assert.IsType<NotSupportedException>(refused.GetBaseException());
    }

    private static Document WithText(string text, int id) =>
    [
        new StringField("id", id.ToString(System.Globalization.CultureInfo.InvariantCulture), Field.Store.NO),
        new Field("documents", text, s_documents),
        new Field("frequencies", text, s_frequencies),
        new Field("positions", text, s_positions),
    ];

    // Few words often and many seldom, as in any text.
    private static string Text(Random random, int words, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => "w" + (int)(words * Math.Pow(random.NextDouble(), 3))));

    private static string Odd(Random random) =>
        new([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)(random.Next(3) == 0 ? 'a' : random.Next(1, 0xD7FF)))]);
}
