using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Tests.Corpus;

/// <summary>
/// The corpus folder as it lies in the tree, read without the library under test, so that a mistake of a reader
/// cannot hide one in the corpus.
/// </summary>
internal static class BundledCorpus
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "corpus");

    public static IReadOnlyList<CorpusEntry> Entries()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "manifest.json")));
        return [.. manifest.RootElement.GetProperty("articles").EnumerateArray().Select(Entry)];
    }

    public static byte[] BytesOf(CorpusEntry entry) => File.ReadAllBytes(Path.Combine(Folder, entry.Path));

    /// <summary>The texts of an entry's stories by document id, in the order of the file.</summary>
    public static IReadOnlyList<(string Id, string Text)> StoriesOf(CorpusEntry entry)
    {
        var text = TextOf(entry);
        if (entry.Path.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            return [.. Lines(text).Where(line => line.Length > 0).Select(Record)];
        }

        var parts = Lines(text).Aggregate(
            new List<StringBuilder> { new() },
            (stories, line) =>
            {
                if (line == "---") stories.Add(new());
                else stories[^1].Append(line).Append('\n');
                return stories;
            });
        return [.. parts.Select((part, i) => (i == 0 ? entry.Id : $"{entry.Id}#{i + 1}", part.ToString()))];
    }

    /// <summary>Tab-separated rows of a file of the corpus, by its path there.</summary>
    public static IReadOnlyList<string[]> Table(string path) =>
        [.. Lines(File.ReadAllText(Path.Combine(Folder, path))).Where(line => line.Length > 0).Select(line => line.Split('\t'))];

    private static string TextOf(CorpusEntry entry)
    {
        var bytes = BytesOf(entry);
        if (entry.Path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var zipped = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            zipped.CopyTo(plain);
            bytes = plain.ToArray();
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static (string Id, string Text) Record(string line)
    {
        using var record = JsonDocument.Parse(line);
        string[] keys = ["headline", "subheadline", "dateline", "body"];
        var texts = keys.Select(key => record.RootElement.TryGetProperty(key, out var value) ? value.GetString() : "");
        return (record.RootElement.GetProperty("id").GetString()!, string.Join('\n', texts));
    }

    private static CorpusEntry Entry(JsonElement e) => new(
        e.GetProperty("id").GetString()!,
        e.GetProperty("path").GetString()!,
        e.GetProperty("provenance").GetString()!,
        e.GetProperty("licence").GetString()!,
        e.GetProperty("sha256").GetString()!,
        e.GetProperty("stories").GetInt32(),
        e.GetProperty("words").GetInt32(),
        e.GetProperty("invented").GetBoolean(),
        e.GetProperty("notes").GetString()!);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.TrimEnd('\r'));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsSearch.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
