using System.Text;
using CsCheck;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion.Messages;

/// <summary>Messages and archives that are broken, cut off or made to be costly: nothing is thrown, what is refused says where and why.</summary>
public sealed class HostileMessageTests
{
    private static readonly StoryFormat[] s_formats = [StoryFormat.Iptc7901, StoryFormat.Anpa, StoryFormat.Mbox, StoryFormat.Warc, StoryFormat.Auto];

    private static readonly string[] s_pieces =
    [
        "\u0001", "\u0002", "\u0003", "\u0004", "\u0016", "\u001f", "\u0011", "nwa014 4 pl 171", "Headline=", "^By ", "^", "<", "\t", "231015 Jan 17", "02-20-16 0337GMT", "\r\n", "\n", "\n\n", "/",
        "From a@b Thu May 30 09:14:00 2019\n", "From ", ">From ", "Subject: ", "Subject: x\n", "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: multipart/alternative; boundary=\"\"\n", "--b\n", "--b--\n", "--b",
        "Content-Type: text/html\n", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=?utf-8?B?", "=?x?Q?=ZZ?=", "?=", "=?", "=C3=", "=\n", "charset=utf-16", "; charset=\"koi8-r", "AAAA", "====", "é", "\0",
        "WARC/1.0\r\n", "WARC-Type: response\r\n", "WARC-Type: resource\r\n", "Content-Length: 10\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: -1\r\n", "Content-Length: 0\r\n", "Content-Type: application/http\r\n", "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: br\r\n", "ffffffffffffffff\r\n", "5\r\nabc", "<html><body><p>text", "WARC-Date: never\r\n",
    ];

    [Fact]
    public void Any_pieces_in_any_order_are_read_without_harm() =>
        Gen.OneOfConst(s_pieces).Array[0, 40].Sample(
            pieces =>
            {
                var content = Encoding.UTF8.GetBytes(string.Concat(pieces));
                foreach (var format in s_formats)
                    AssertHarmless(Reading.All(content, options: new() { Format = format, MaxStoryBytes = 500 }), content.Length);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 3000);

    [Fact]
    public void A_fixture_with_bytes_changed_gives_stories_or_reasons()
    {
        var fixtures = MessageFixtures.All().ToArray();
        Gen.Select(Gen.Int[0, fixtures.Length - 1], Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Array[1, 12]).Sample(
            (which, changes) =>
            {
                var bytes = (byte[])fixtures[which].Bytes.Clone();
                foreach (var (at, value) in changes)
                    bytes[at % bytes.Length] = value;
                AssertHarmless(Reading.All(bytes, options: new() { Format = fixtures[which].Format }), bytes.Length);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 2000);
    }

    [Fact]
    public void Cut_off_anywhere_whole_records_are_read_and_the_rest_is_told()
    {
        foreach (var (format, bytes) in MessageFixtures.All())
        {
            var last = 0;
            for (var length = 1; length <= bytes.Length; length += 5)
            {
                var results = Reading.All(bytes[..length], options: new() { Format = format });
                AssertHarmless(results, length);
                var read = results.Count(r => r.IsStory);
                Assert.True(read >= last, $"{format}: {read} stories in {length} bytes, {last} in fewer");
                last = read;
            }
        }
    }

    [Theory]
    [InlineData(StoryFormat.Iptc7901, "\u0001a 1 b 2\n\u0002", "x", "\u0003\u0004")]
    [InlineData(StoryFormat.Iptc7901, "", "\u0001", "")]
    [InlineData(StoryFormat.Iptc7901, "\u0001a\n\u0002", "=\n", "")]
    [InlineData(StoryFormat.Anpa, "\u0016\u0001a\u001f\nr i x\n\u0002", "^head<\n", "\u0003")]
    [InlineData(StoryFormat.Anpa, "\u0016\u0001a\u001f\nr i x\n\u0002", "11-1", "\u0003")]
    [InlineData(StoryFormat.Mbox, "From a@b Thu May 30 09:14:00 2019\nSubject: ", "x", "\n\ntext")]
    [InlineData(StoryFormat.Mbox, "From a@b Thu May 30 09:14:00 2019\nSubject: ", "=?u?Q?", "\n\ntext")]
    [InlineData(StoryFormat.Mbox, "From a@b Thu May 30 09:14:00 2019\n", "a: b\n", "\ntext")]
    [InlineData(StoryFormat.Mbox, "From a@b Thu May 30 09:14:00 2019\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n", "--b--")]
    [InlineData(StoryFormat.Mbox, "From a@b Thu May 30 09:14:00 2019\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\nContent-Type: multipart/mixed; boundary=b\n\n", "--b--")]
    [InlineData(StoryFormat.Warc, "WARC/1.0\r\n", "a: b\r\n", "\r\n")]
    [InlineData(StoryFormat.Warc, "WARC/1.0\r\nContent-Length: 4000000\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n", "0\r\n\r\n")]
    [InlineData(StoryFormat.Warc, "", "WARC/1.0\r\nContent-Length: 0\r\n\r\n", "")]
    public void Megabytes_of_one_kind_cost_bounded_memory(StoryFormat format, string begin, string filling, string end)
    {
        var content = Encoding.UTF8.GetBytes(begin + string.Concat(Enumerable.Repeat(filling, 4_000_000 / filling.Length)) + end);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var results = Reading.All(content, options: new() { Format = format, MaxStoryBytes = 200_000 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 600_000_000);
        Assert.All(Reading.Rejections(results), AssertTold);
    }

    [Fact]
    public void A_message_too_long_is_told_and_the_next_is_read()
    {
        var mailbox = $"From a@b Thu May 30 09:14:00 2019\nSubject: x\n\n{new string('x', 4_000)}\n\nFrom a@b Thu May 30 09:14:00 2019\nSubject: small\n\ntext\n";
        var results = Reading.All(mailbox, options: new() { MaxStoryBytes = 500 });
        Assert.Equal("longer than 2000 bytes", results[0].Rejection?.Reason);
        Assert.Equal("small", results[1].Story?.Headline);
        var wire = $"\u0001a 1 b 2\n\u0002{new string('x', 4_000)}\u0003\u0004\u0001b 1 b 2\n\u0002small text\u0003\u0004";
        results = Reading.All(wire, options: new() { MaxStoryBytes = 500 });
        Assert.Equal("longer than 500 bytes", results[0].Rejection?.Reason);
        Assert.Equal("small text", results[1].Story?.Body);
    }

    private static void AssertHarmless(List<ReadResult> results, int length)
    {
        Assert.All(Reading.Stories(results), Reading.AssertSound);
        Assert.All(Reading.Rejections(results), AssertTold);
        Assert.InRange(results.Count, 0, length);
    }

    private static void AssertTold(Rejection rejection)
    {
        Assert.InRange(rejection.Reason.Length, 1, 200);
        Assert.InRange(rejection.Line, 1, long.MaxValue);
        Assert.Equal(-1, rejection.Reason.AsSpan().IndexOfAny('\n', '\r', '\0'));
    }
}
