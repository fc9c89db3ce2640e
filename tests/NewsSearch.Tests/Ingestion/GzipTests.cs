using System.Text;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class GzipTests
{
    private static readonly string[] Reasons = ["gzip data that was cut off", "damaged gzip data"];

    [Fact]
    public void Packed_files_are_known_by_their_bytes_not_their_names()
    {
        using var folder = new ScratchFolder();
        var packed = folder.Write("a.txt", ScratchFolder.Gzip("Packed."u8.ToArray()));
        var plain = folder.Write("b.txt.gz", "Plain.");

        Assert.Equal(["Packed.", "Plain."], Reading.Stories(new StoryFiles().Read([packed, plain])).Select(s => s.Body));
    }

    [Fact]
    public void Several_members_are_one_text()
    {
        byte[] content = [.. ScratchFolder.Gzip("{\"headline\":\"a\"}\n{\"head"u8.ToArray()), .. ScratchFolder.Gzip("line\":\"b\"}"u8.ToArray())];
        Assert.Equal(["a", "b"], Reading.Stories(Reading.All(content)).Select(s => s.Headline));
    }

    [Fact]
    public void The_name_without_gz_tells_the_format() =>
        Assert.Equal("broken JSON at byte 2", Assert.Single(Reading.All(ScratchFolder.Gzip("nonsense"u8.ToArray()), "a.jsonl.gz")).Rejection!.Reason);

    [Fact]
    public void Cut_off_anywhere_it_is_rejected_after_the_stories_before_the_cut()
    {
        var whole = ScratchFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"headline\":\"{i * 7919 % 1000}\"}}\n"))));
        for (var length = 2; length < whole.Length; length++)
        {
            var results = Reading.All(whole[..length]);
            Assert.False(results[^1].IsStory);
            Assert.Contains(results[^1].Rejection!.Reason, Reasons);
            Assert.All(Reading.Stories(results), Reading.AssertSound);
        }
    }

    [Fact]
    public void Damage_anywhere_does_no_harm()
    {
        var whole = ScratchFolder.Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40).Select(i => $"{{\"headline\":\"{i * 7919 % 1000}\"}}\n"))));
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x55;
            var results = Reading.All(damaged);
            Assert.All(Reading.Stories(results), Reading.AssertSound);
            // Bytes 3 to 9, flags, time and system, carry nothing of the text and may pass.
            Assert.True(at is >= 3 and <= 9 || !results[^1].IsStory);
        }
    }

    [Fact]
    public void What_unpacks_beyond_all_reason_is_stopped()
    {
        var line = Encoding.UTF8.GetBytes("{\"headline\":\"x\"}" + new string(' ', 10_000) + "\n");
        var bomb = new MemoryStream();
        using (var packer = new System.IO.Compression.GZipStream(bomb, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var i = 0; i < 2500; i++)
                packer.Write(line);
        }
        var results = Reading.All(bomb.ToArray());

        Assert.InRange(results.Count, 1000, 2400);
        Assert.Equal("gzip data that unpacks to more than 200 times its size", results[^1].Rejection!.Reason);
        Assert.Equal(2500, Reading.All(bomb.ToArray(), options: new() { MaxCompressionRatio = 2000 }).Count);
    }
}
