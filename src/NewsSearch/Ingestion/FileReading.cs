using System.Security.Cryptography;
using NewsSearch.Ingestion.Archives;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Files;

namespace NewsSearch.Ingestion;

/// <summary>Reads one file or stream, once: what goes wrong with it becomes a rejection, whatever was read before stands.</summary>
/// <param name="file">The file.</param>
/// <param name="options">How to read.</param>
/// <param name="cancellationToken">Ends the enumeration.</param>
/// <param name="depth">How many archives the file lies in.</param>
/// <param name="budget">What the outermost of them may cost; null where it lies in none.</param>
internal sealed class FileReading(
    FoundFile file, ReadingOptions options, CancellationToken cancellationToken, int depth = 0, ArchiveBudget? budget = null)
{
    private readonly ByteCount _bytes = new();
    private TextLines? _lines;
    private bool _isOwnFile;
    private bool _isLive;

    public long BytesRead => _bytes.Value;

    /// <summary>The records of the file at <see cref="FoundFile.Path"/>.</summary>
    public IEnumerable<ReadResult> Read() => Guard(FromFile());

    /// <summary>The records of a stream, which stays open.</summary>
    public IEnumerable<ReadResult> Read(Stream stream)
    {
        _isLive = !stream.CanSeek;
        return Guard(Records(stream, fileTime: null));
    }

    /// <summary>The records of a stream that is opened, and closed again, by reading.</summary>
    public IEnumerable<ReadResult> Read(Func<Stream> open, DateTimeOffset? modified)
    {
        return Guard(Opened());

        IEnumerable<ReadResult> Opened()
        {
            using var stream = open();
            foreach (var result in Records(stream, modified))
                yield return result;
        }
    }

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
        _isOwnFile = stream.CanSeek;
        var time = new DateTimeOffset(File.GetLastWriteTimeUtc(stream.SafeFileHandle), TimeSpan.Zero);
        foreach (var result in Records(stream, time))
            yield return result;
    }

    private IEnumerable<ReadResult> Records(Stream stream, DateTimeOffset? fileTime)
    {
        using var opened = new OpenedFile(stream, _bytes, options.MaxCompressionRatio, _isLive, cancellationToken);
        var records = opened.IsZip ? Zip(opened, stream) : opened.IsTar ? Archive(TarEntries.Of(opened.Content), bytes: null) : Text(opened.Content, fileTime);
        foreach (var result in records)
            yield return result;
    }

    private IEnumerable<ReadResult> Zip(OpenedFile opened, Stream stream)
    {
        // A file is read where it lies; what comes through a pipe or out of another archive is copied first.
        using var copy = _isOwnFile && !opened.IsPacked ? null : SeekableCopy.Of(opened.Content);
        if (copy is null)
            _bytes.Value = 0;
        foreach (var result in Archive(ZipEntries.Of(copy ?? stream, options.MaxArchiveEntries), copy is null ? _bytes : null))
            yield return result;
        if (copy is null)
            _bytes.Value = stream.Length;
    }

    private IEnumerable<ReadResult> Archive(IEnumerable<ArchiveEntry> entries, ByteCount? bytes) =>
        new ArchiveReading(file.Path, depth, budget ?? new ArchiveBudget(options), options, cancellationToken).Read(entries, bytes);

    private IEnumerable<ReadResult> Text(Stream content, DateTimeOffset? fileTime)
    {
        using var text = new OpenedText(content, _isLive, options.Format);
        _lines = text.Lines;
        if (text.Head.IsEmpty)
            yield break;
        if (text.IsBinary)
        {
            yield return Refuse("binary");
            yield break;
        }
        var input = new StoryInput(file.Path, fileTime, text, options);
        if (StoryReaders.For(options.Format, new FileHead(NameWithoutGz(file.Path), text.Head.Span, input.Map)) is not { } reader)
        {
            yield return Refuse("no known format of stories");
            yield break;
        }
        foreach (var result in reader.Read(input))
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
