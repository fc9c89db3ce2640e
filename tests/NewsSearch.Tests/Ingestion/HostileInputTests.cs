using System.Text;
using CsCheck;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class HostileInputTests
{
    private const string Sound = "{\"id\":1,\"headline\":\"Brücke \\u00e9\\ud83d\\ude00\",\"body\":\"One.\\n    Two.\",\"topics\":[\"a\",2],\"x\":{\"y\":[1,{\"z\":null}]},\"date\":\"2019-05-30\"}\n";

    [Fact]
    public void Any_bytes_are_read_without_harm() =>
        Gen.OneOf(
            Gen.Byte.Array[0, 400],
            Gen.Byte[(byte)'\n', (byte)'~'].Array[0, 400],
            Gen.OneOfConst("{", "}", "[", "]", "\"", "\\", "\\u", "d83d", ",", ":", "\"body\"", "\"headline\":", "\"id\":", "1e9", "null", "\n", "\r", "---\n", "    ", "text ", "\0", "é")
                .Array[0, 80].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts))),
            Gen.OneOfConst("<", ">", "/", "<DOC>", "</DOC>", "<DOCNO>", "<TEXT>", "</TEXT>", "<P>", "<HEAD>", "</HEAD>", "<REUTERS NEWID=\"1\">", "</REUTERS>", "<TITLE>", "<BODY>", "<D>", "<TOPICS>", "<!--", "-->", "<!", "&#3;", "&#xD800;", "&lt;", "&", "&#", "\"", "=", "\n", "\r", " text ", "\0", "é", "<DATE>03/04/91</DATE>")
                .Array[0, 80].Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts))),
            Gen.OneOfConst(",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "title", "text", "title,text\n", "sep=;\n", "topics", "[a,", "]", " ", "x", "\0", "é", "12")
                .Array[0, 80].Select(parts => Encoding.UTF8.GetBytes("title,text\n" + string.Concat(parts)))).Sample(
            content =>
            {
                foreach (var format in Enum.GetValues<StoryFormat>())
                {
                    var results = Reading.All(content, options: new() { Format = format, MaxStoryBytes = 200 });
                    Assert.All(Reading.Stories(results), Reading.AssertSound);
                    Assert.All(Reading.Rejections(results), r => Assert.InRange(r.Reason.Length, 1, 200));
                    Assert.InRange(results.Count, 0, content.Length);
                }
            },
            seed: "0N0XIzNsQ0O2",
            iter: 1000);

    [Fact]
    public void Cut_off_at_any_byte_only_the_last_record_suffers()
    {
        var whole = Encoding.UTF8.GetBytes(Sound + Sound);
        var first = Encoding.UTF8.GetByteCount(Sound) - 1;
        for (var length = 0; length <= whole.Length; length++)
        {
            var results = Reading.All(whole[..length], "a.jsonl");
            Assert.Equal(length >= whole.Length - 1 ? 2 : length >= first ? 1 : 0, Reading.Stories(results).Count());
            Assert.InRange(Reading.Rejections(results).Count(), 0, 1);
            Assert.All(Reading.Stories(results), Reading.AssertSound);
        }
    }

    [Fact]
    public void Any_byte_changed_costs_at_most_the_records_it_lies_in()
    {
        var whole = Encoding.UTF8.GetBytes(Sound + Sound + Sound);
        var length = whole.Length / 3;
        for (var at = length; at < 2 * length - 1; at++)
        {
            foreach (var b in "\"\\{}[]\n\0\u007f"u8)
            {
                var changed = (byte[])whole.Clone();
                changed[at] = b;
                var stories = Reading.Stories(Reading.All(changed, "a.jsonl", new() { Format = StoryFormat.Jsonl })).ToList();
                // A zero byte within the first bytes makes the file binary as a whole.
                Assert.InRange(stories.Count, b == 0 ? 0 : 2, 3);
                Assert.All(stories, Reading.AssertSound);
            }
        }
    }

    [Theory]
    [InlineData('x')]
    [InlineData('"')]
    [InlineData('{')]
    [InlineData('[')]
    [InlineData('\\')]
    [InlineData(' ')]
    [InlineData('-')]
    [InlineData('é')]
    [InlineData('<')]
    [InlineData(',')]
    [InlineData('&')]
    public void A_huge_line_is_bounded_in_memory(char filling)
    {
        foreach (var (format, begin) in new[] { (StoryFormat.Wire, ""), (StoryFormat.Jsonl, "{\"body\":\""), (StoryFormat.Jsonl, "[{\"body\":\""),
            (StoryFormat.Csv, "title,text\n"), (StoryFormat.Csv, "title,text\nx,\""), (StoryFormat.Trec, "<DOC>"), (StoryFormat.ReutersSgml, "<REUTERS><TEXT>") })
        {
            var stream = new EndlessLine(begin, filling, 2_000_000);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var results = new StoryFiles(new() { Format = format, MaxStoryBytes = 100_000 }).Read(stream, "in").ToList();

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
            Assert.InRange(results.Count, filling is ' ' && format is not StoryFormat.Jsonl || filling is '-' && format == StoryFormat.Wire || format == StoryFormat.Csv ? 0 : 1, 1);
        }
    }

    [Theory]
    [InlineData("<")]
    [InlineData("<a")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("<!")]
    [InlineData("</x>")]
    [InlineData("<x>")]
    [InlineData("<x>a</x>")]
    [InlineData("<HEAD>a")]
    [InlineData("<HEAD>a</HEAD>")]
    [InlineData("<P>a")]
    [InlineData("<TEXT>a</TEXT>")]
    [InlineData("<D>a</D>")]
    [InlineData("<TITLE>a")]
    [InlineData("&")]
    [InlineData("&x;")]
    [InlineData("&lt;")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\",\"")]
    [InlineData("a;")]
    [InlineData("[")]
    [InlineData("Ã©")]
    [InlineData("é\u00A0» ")]
    [InlineData("Ð ")]
    [InlineData("ÐÐ›")]
    [InlineData("РЛ")]
    public void Text_made_to_be_costly_costs_as_much_as_its_length(string pattern)
    {
        foreach (var (format, begin, end) in new[]
        {
            (StoryFormat.Trec, "<DOC><DOCNO>1</DOCNO>", "</DOC>"), (StoryFormat.Trec, "<DOC><TEXT>", "</TEXT></DOC>"), (StoryFormat.Trec, "<DOC><HEAD>", "</DOC>"),
            (StoryFormat.ReutersSgml, "<REUTERS><TEXT>", "</TEXT></REUTERS>"), (StoryFormat.ReutersSgml, "<REUTERS ", "></REUTERS>"),
            (StoryFormat.Csv, "title,topics\nx,", "\n"), (StoryFormat.Csv, "title,topics\nx,\"", "\"\n"), (StoryFormat.Csv, "title,", "\n"), (StoryFormat.Jsonl, "{\"body\":\"", "\"}"),
        })
        {
            var content = Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(pattern, 100_000 / pattern.Length)) + end);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var results = Reading.All(content, options: new() { Format = format });
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000 + 150L * content.Length);
            Assert.All(Reading.Stories(results), Reading.AssertSound);
        }
    }

    [Fact]
    public void Deep_nesting_is_rejected() =>
        Assert.StartsWith("broken JSON at byte ", Reading.Reason("{\"x\":" + new string('[', 100_000)), StringComparison.Ordinal);

    /// <summary>One line of a given length, made as it is read.</summary>
    private sealed class EndlessLine(string begin, char filling, long length) : MemoryStream
    {
        private readonly byte[] _begin = Encoding.UTF8.GetBytes(begin);
        private readonly byte[] _filling = Encoding.UTF8.GetBytes(new string(filling, 1000));
        private long _given;

        public override int Read(Span<byte> buffer)
        {
            var source = _given == 0 && _begin.Length > 0 ? _begin : _filling;
            var count = (int)Math.Min(Math.Min(buffer.Length, source.Length), length - _given);
            source.AsSpan(0, count).CopyTo(buffer);
            _given += count;
            return count;
        }
    }
}
