using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using CsCheck;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class ArchiveTests
{
    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tgz")]
    [InlineData("zip.gz")]
    public void Entries_are_read_in_place_as_files_of_a_folder(string kind)
    {
        var archive = Pack(kind, ("b/two.txt", "Two."), ("a.jsonl", "{\"headline\":\"One\"}\n{bad\n"), ("README.md", "No."), ("b/.hidden.txt", "No."), ("__MACOSX/x.txt", "No."), ("c.csv.gz", null));
        using var folder = new ScratchFolder();
        var path = folder.Write("stories." + kind, archive);
        foreach (var results in new[] { [.. new StoryFiles().Read([path])], Reading.All(archive, path) })
        {
            Assert.Equal([$"{path}/b/two.txt", $"{path}/a.jsonl", $"{path}/c.csv.gz"], Reading.Stories(results).Select(s => s.Location!.Path));
            Assert.Equal(["", "One", "Three"], Reading.Stories(results).Select(s => s.Headline));
            Assert.Equal([new Rejection($"{path}/a.jsonl", 2, 2, "broken JSON at byte 2")], Reading.Rejections(results));
            Assert.All(Reading.Stories(results), s => Assert.Equal(new DateTime(2019, 5, 30, 9, 14, 0), s.FileTime!.Value.UtcDateTime));
        }
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tgz")]
    public void Progress_ends_at_the_size_of_the_file(string kind)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("stories." + kind, Pack(kind, [.. Enumerable.Range(0, 50).Select(i => ($"{i}.txt", (string?)$"Story {i}."))]));
        var told = new List<ReadingProgress>();
        _ = new StoryFiles().Read([path], new Collector(told)).Count();
        var size = new FileInfo(path).Length;
        Assert.Equal(new ReadingProgress(size, size, 50, 0), told[^1]);
    }

    [Fact]
    public void Archives_in_archives_are_read_to_a_depth()
    {
        var inner = Pack("zip", ("one.txt", "One."));
        var middle = Pack("tar", ("inner.zip", inner), ("two.txt", "Two."u8.ToArray()));
        var outer = Pack("zip", ("middle.tar", middle));

        Assert.Equal(["Two."], Reading.Stories(Reading.All(outer, "o.zip")).Select(s => s.Body));
        Assert.Equal([new Rejection("o.zip/middle.tar/inner.zip", 1, null, "an archive within an archive, deeper than is read")], Reading.Rejections(Reading.All(outer, "o.zip")));
        Assert.Equal(["One.", "Two."], Reading.Stories(Reading.All(outer, "o.zip", new() { MaxArchiveDepth = 3 })).Select(s => s.Body));
        Assert.Equal(["o.zip/middle.tar"], Reading.Rejections(Reading.All(outer, "o.zip", new() { MaxArchiveDepth = 1 })).Select(r => r.Path));
    }

    [Theory]
    [InlineData("../escape.txt", "its name leads out of the archive")]
    [InlineData("a/../../escape.txt", "its name leads out of the archive")]
    [InlineData("..\\escape.txt", "its name leads out of the archive")]
    [InlineData("/etc/passwd.txt", "its name leads out of the archive")]
    [InlineData("C:\\windows\\x.txt", "its name leads out of the archive")]
    [InlineData("c:/x.txt", "its name leads out of the archive")]
    [InlineData("a\u001b[31mred.txt", "its name holds control characters")]
    [InlineData("a\nb.txt", "its name holds control characters")]
    [InlineData("a\u202Egpj.txt", "its name holds control characters")]
    public void Names_that_lead_out_or_hide_are_not_read(string name, string reason)
    {
        foreach (var kind in new[] { "zip", "tar" })
        {
            var results = Reading.All(Pack(kind, (name, "Bad."), ("good.txt", "Good.")), "x");
            Assert.Equal(["Good."], Reading.Stories(results).Select(s => s.Body));
            var rejection = Assert.Single(Reading.Rejections(results));
            Assert.Equal(reason, rejection.Reason);
            Assert.DoesNotContain(rejection.Path, char.IsControl);
            Assert.DoesNotContain('\u202E', rejection.Path);
        }
    }

    [Fact]
    public void Links_and_devices_are_not_followed()
    {
        var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard.txt") { LinkName = "good.txt" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe.txt"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "device.txt") { DeviceMajor = 1, DeviceMinor = 5 });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "folder"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "good.txt") { DataStream = new MemoryStream("Good."u8.ToArray()) });
        }
        var results = Reading.All(packed.ToArray(), "x.tar");
        Assert.Equal(["Good."], Reading.Stories(results).Select(s => s.Body));
        Assert.Equal(["a link", "a link", "a device", "a device"], Reading.Rejections(results).Select(r => r.Reason));

        var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            var link = zip.CreateEntry("link.txt");
            link.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var target = link.Open();
            target.Write("/etc/passwd"u8);
        }
        Assert.Equal("a link", Assert.Single(Reading.All(zipped.ToArray(), "x.zip")).Rejection!.Reason);
    }

    [Fact]
    public void Encrypted_entries_are_told()
    {
        var archive = Pack("zip", ("a.txt", "Secret."));
        // The flag in the entry's own header, and the one in the directory.
        archive[6] |= 1;
        archive[archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        Assert.Equal(new Rejection("x.zip/a.txt", 1, null, "encrypted"), Assert.Single(Reading.All(archive, "x.zip")).Rejection);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tgz")]
    public void A_bomb_is_stopped_by_its_ratio(string kind)
    {
        var filling = Encoding.ASCII.GetBytes("{\"headline\":\"x\"}" + new string(' ', 30_000) + "\n");
        var content = Enumerable.Repeat(filling, 1200).SelectMany(b => b).ToArray();
        var results = Reading.All(Pack(kind, ("a.jsonl", content), ("b.jsonl", "{\"headline\":\"after\"}"u8.ToArray())), "x");

        Assert.InRange(results.Count, 500, 1199);
        Assert.Contains("200 times its size", results.First(r => !r.IsStory).Rejection!.Reason, StringComparison.Ordinal);
        // Entries of a zip are packed each by itself.
        Assert.Equal(kind == "zip", results[^1].IsStory);
    }

    [Fact]
    public void All_entries_together_are_bounded_in_bytes_and_number()
    {
        var archive = Pack("zip", [.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", (string?)new string('x', 1000)))]);
        var bytes = Reading.All(archive, "x", new() { MaxArchiveBytes = 4500 });
        Assert.Equal(4, Reading.Stories(bytes).Count());
        Assert.Equal([new Rejection("x/4.txt", 1, null, "an archive that unpacks to more than 4500 bytes")], Reading.Rejections(bytes));

        Assert.Equal([new Rejection("x", 1, null, "an archive of more than 3 entries")], Reading.Rejections(Reading.All(archive, "x", new() { MaxArchiveEntries = 3 })));
        var tar = Reading.All(Pack("tar", [.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", (string?)"Text."))]), "x", new() { MaxArchiveEntries = 3 });
        Assert.Equal(3, Reading.Stories(tar).Count());
        Assert.Equal([new Rejection("x", 1, null, "an archive of more than 3 entries")], Reading.Rejections(tar));
    }

    [Fact]
    public void An_archive_of_archives_shares_one_bound()
    {
        var inner = Pack("tar", ("a.txt", new string('x', 3000)));
        var outer = Pack("tar", ("1.tar", inner), ("2.tar", inner), ("3.tar", inner));
        var results = Reading.All(outer, "x", new() { MaxArchiveBytes = 2 * (inner.Length + 3000) });
        Assert.Equal(2, Reading.Stories(results).Count());
        Assert.StartsWith("an archive that unpacks to more than ", Assert.Single(Reading.Rejections(results)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.V7)]
    public void Every_form_of_tar_is_read(TarEntryFormat form)
    {
        var folder = new string('d', 60);
        var name = form is TarEntryFormat.V7 ? "short.txt" : form is TarEntryFormat.Ustar ? $"{folder}/{new string('n', 90)}.txt" : $"{folder}/{folder}/{folder}/żółć {new string('n', 150)}.txt";
        var packed = new MemoryStream();
        using (var writer = new TarWriter(packed, form, leaveOpen: true))
        {
            for (var i = 0; i < 3; i++)
            {
                TarEntry entry = form switch
                {
                    TarEntryFormat.Pax => new PaxTarEntry(TarEntryType.RegularFile, $"{i}{name}"),
                    TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, $"{i}{name}"),
                    TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, $"{i}{name}"),
                    _ => new V7TarEntry(TarEntryType.V7RegularFile, $"{i}{name}"),
                };
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 512 * i) + "Text."));
                writer.WriteEntry(entry);
            }
        }
        var stories = Reading.Stories(Reading.All(packed.ToArray(), "x")).ToList();
        Assert.Equal(Enumerable.Range(0, 3).Select(i => $"x/{i}{name}"), stories.Select(s => s.Location!.Path));
        Assert.Equal(Enumerable.Range(0, 3).Select(i => 512 * i + 5), stories.Select(s => s.Body.Length));
    }

    [Fact]
    public void Office_documents_are_binary() =>
        Assert.Equal("binary", Assert.Single(Reading.All(Pack("zip", ("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")), "a.docx")).Rejection!.Reason);

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tgz")]
    public void Cut_off_or_damaged_anywhere_it_does_no_harm(string kind)
    {
        var whole = Pack(kind, ("a.txt", "A story of some length, which stands here."), ("b.jsonl", "{\"headline\":\"One\"}\n{\"headline\":\"Two\"}"), ("c.tar", Pack("tar", ("d.txt", "Deep."u8.ToArray()))));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Bool).Sample(
            (at, value, cut) =>
            {
                var damaged = cut ? whole[..at] : (byte[])whole.Clone();
                if (!cut)
                    damaged[at] = value;
                var results = Reading.All(damaged, "x");
                Assert.All(Reading.Stories(results), Reading.AssertSound);
                Assert.All(Reading.Rejections(results), r => Assert.InRange(r.Reason.Length, 1, 200));
                Assert.InRange(results.Count, 0, 100);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 1500);
    }

    [Fact]
    public void A_header_that_claims_much_takes_no_memory()
    {
        var tar = Pack("tar", ("a.txt", "Text."));
        // A header of POSIX's attributes that claims to be gigabytes long.
        tar[156] = (byte)'x';
        Encoding.ASCII.GetBytes("77777777777\0").CopyTo(tar, 124);
        Encoding.ASCII.GetBytes("        ").CopyTo(tar, 148);
        Encoding.ASCII.GetBytes(Convert.ToString(tar.Take(512).Sum(b => b), 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, 148);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("tar data that was cut off", Assert.Single(Reading.All(tar, "x")).Rejection!.Reason);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    private static byte[] Pack(string kind, params (string Name, string? Text)[] entries) =>
        Pack(kind, [.. entries.Select(e => (e.Name, e.Text is null ? ScratchFolder.Gzip("title,text\nThree,Text.\n"u8.ToArray()) : Encoding.UTF8.GetBytes(e.Text)))]);

    private static byte[] Pack(string kind, (string Name, string Text) first, (string Name, string Text) second, (string Name, byte[] Content) third) =>
        Pack(kind, (first.Name, Encoding.UTF8.GetBytes(first.Text)), (second.Name, Encoding.UTF8.GetBytes(second.Text)), third);

    private static byte[] Pack(string kind, params (string Name, byte[] Content)[] entries)
    {
        var modified = new DateTimeOffset(2019, 5, 30, 9, 14, 0, TimeSpan.Zero);
        var packed = new MemoryStream();
        if (kind.EndsWith(".gz", StringComparison.Ordinal))
            return ScratchFolder.Gzip(Pack(kind[..^3], entries));
        if (kind == "zip")
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = modified;
                using var to = entry.Open();
                to.Write(content);
            }
        }
        else
        {
            using var writer = new TarWriter(packed, leaveOpen: true);
            foreach (var (name, content) in entries)
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content), ModificationTime = modified });
        }
        return kind == "tgz" ? ScratchFolder.Gzip(packed.ToArray()) : packed.ToArray();
    }

    private sealed class Collector(List<ReadingProgress> told) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => told.Add(value);
    }
}
