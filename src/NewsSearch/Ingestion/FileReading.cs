using System.Security.Cryptography;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Files;

namespace NewsSearch.Ingestion;

/// <summary>Reads one file or stream, once: what goes wrong with it becomes a rejection, whatever was read before stands.</summary>
internal sealed class FileReading(FoundFile file, ReadingOptions options, CancellationToken cancellationToken)
{
    private readonly ByteCount _bytes = new();
    private TextLines? _lines;

    public long BytesRead => _bytes.Value;

    /// <summary>The records of the file at <see cref="FoundFile.Path"/>.</summary>
    public IEnumerable<ReadResult> Read() => Guard(FromFile());

    /// <summary>The records of a stream, which stays open.</summary>
    public IEnumerable<ReadResult> Read(Stream stream) => Guard(Records(stream, fileTime: null));

    private IEnumerable<ReadResult> Guard(IEnumerable<ReadResult> records)
    {
        using var each = records.GetEnumerator();
        while (true)
        {
            ReadResult result;
            var failed = false;
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!each.MoveNext())
                    yield break;
                result = each.Current;
            }
            catch (Exception e) when (FileProblem.IsKnown(e))
            {
                failed = true;
                result = Refuse(FileProblem.Of(e));
            }
            yield return result;
            if (failed)
                yield break;
        }
    }

    private IEnumerable<ReadResult> FromFile()
    {
        if (file.Problem is { } problem)
        {
            yield return Refuse(problem);
            yield break;
        }
        // The lines have a buffer of their own.
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Article?.Sha256 is { } expected && !HasDigest(stream, expected))
        {
            yield return Refuse("its sha256 is not the one in the manifest");
            yield break;
        }
        var time = new DateTimeOffset(File.GetLastWriteTimeUtc(stream.SafeFileHandle), TimeSpan.Zero);
        foreach (var result in Records(stream, time))
            yield return result;
    }

    private IEnumerable<ReadResult> Records(Stream stream, DateTimeOffset? fileTime)
    {
        using var text = new OpenedText(stream, _bytes, options.MaxCompressionRatio, cancellationToken);
        _lines = text.Lines;
        if (text.Head.IsEmpty)
            yield break;
        if (text.IsBinary)
        {
            yield return Refuse("binary");
            yield break;
        }
        if (StoryReaders.For(options.Format, new FileHead(NameWithoutGz(file.Path), text.Head.Span)) is not { } reader)
        {
            yield return Refuse("no known format of stories");
            yield break;
        }
        foreach (var result in reader.Read(new StoryInput(file.Path, fileTime, text, options)))
            yield return Named(result);
    }

    /// <summary>A story without an id of its own takes the manifest's: the first as it is, later ones numbered.</summary>
    private ReadResult Named(ReadResult result)
    {
        if (file.Article?.Id is not { Length: > 0 } id || result.Story is not { Id: null } story)
            return result;
        var ordinal = story.Location!.Ordinal;
        return new ReadResult(story with { Id = ordinal == 1 ? id : $"{id}#{ordinal}" });
    }

    private ReadResult Refuse(string reason) => new(new Rejection(file.Path, Math.Max(1, _lines?.Line ?? 1), null, reason));

    private static bool HasDigest(FileStream stream, string expected)
    {
        var digest = Convert.ToHexString(SHA256.HashData(stream));
        stream.Position = 0;
        return digest.Equals(expected.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static string NameWithoutGz(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
