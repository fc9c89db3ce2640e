using NewsSearch.Ingestion.Files;

namespace NewsSearch.Ingestion;

/// <summary>
/// Reads stories from files, folders and streams, plain, gzipped or in archives, in any known format and encoding. Thread-safe; each
/// sequence it returns is for one thread at a time, reads as it is enumerated, and holds one record at a time.
/// </summary>
public sealed class StoryFiles
{
    private const string StandardInputPath = "-";
    private readonly ReadingOptions _options;

    /// <summary>Makes a reader.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive, or the format is unknown.</exception>
    public StoryFiles(ReadingOptions? options = null)
    {
        _options = options ?? new ReadingOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaxStoryBytes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaxCompressionRatio, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaxArchiveBytes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(_options.MaxArchiveEntries, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(_options.MaxArchiveDepth, nameof(options));
        if (!Enum.IsDefined(_options.Format))
            throw new ArgumentOutOfRangeException(nameof(options), _options.Format, "unknown format");
    }

    /// <summary>
    /// Every record of <paramref name="paths"/>, in their order: a file; a folder, whose files come in ordinal order of
    /// their paths, or through its manifest.json; or <c>-</c>, standard input. What cannot be read comes as a rejection,
    /// and reading goes on.
    /// </summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="progress">Told now and then how far reading has come, on the reading thread.</param>
    /// <param name="cancellationToken">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="StoryPathNotFoundException">A path is missing; thrown by the call, before anything is read.</exception>
    public IEnumerable<ReadResult> Read(
        IEnumerable<string> paths,
        IProgress<ReadingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return ReadAll(Existing(paths).SelectMany(FileWalk.Of), progress, cancellationToken);
    }

    /// <summary>
    /// The files that <see cref="Read(IEnumerable{string}, IProgress{ReadingProgress}?, CancellationToken)"/> would read, in
    /// the same order, without opening them.
    /// </summary>
    /// <exception cref="StoryPathNotFoundException">A path is missing; thrown by the call.</exception>
    public static IEnumerable<StoryFile> Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Existing(paths).SelectMany(FileWalk.Of).Select(found => new StoryFile(found));
    }

    /// <summary>Every record of files that were found, in their order.</summary>
    public IEnumerable<ReadResult> Read(IEnumerable<StoryFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        return ReadAll(files.Select(file => file.Found), progress: null, cancellationToken);
    }

    /// <summary>Every record of <paramref name="stream"/>, which stays open.</summary>
    /// <param name="stream">Read from where it stands to its end.</param>
    /// <param name="name">Stands for its path in what is read; its extension helps to tell the format.</param>
    public IEnumerable<ReadResult> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return new FileReading(new FoundFile(name), _options, CancellationToken.None).Read(stream);
    }

    private static string[] Existing(IEnumerable<string> paths)
    {
        var given = paths.ToArray();
        foreach (var path in given)
        {
            if (path != StandardInputPath && !File.Exists(path) && !Directory.Exists(path))
                throw new StoryPathNotFoundException(path);
        }
        return given;
    }

    private IEnumerable<ReadResult> ReadAll(
        IEnumerable<FoundFile> files, IProgress<ReadingProgress>? progress, CancellationToken cancellationToken)
    {
        long? total = null;
        if (progress is not null)
        {
            // The whole has to be known before the first part of it.
            var found = files.ToList();
            total = TotalBytes(found);
            files = found;
        }
        var meter = new ProgressMeter(progress, total);
        foreach (var file in files)
        {
            var reading = new FileReading(file, _options, cancellationToken);
            var results = file.Path == StandardInputPath ? reading.Read(StandardInput()) : reading.Read();
            foreach (var result in results)
            {
                meter.Count(result, reading.BytesRead);
                yield return result;
            }
            meter.CloseFile(reading.BytesRead);
        }
    }

    private Stream StandardInput() => _options.StandardInput ?? Console.OpenStandardInput();

    private static long? TotalBytes(IEnumerable<FoundFile> files)
    {
        var total = 0L;
        foreach (var file in files)
        {
            if (file.Problem is not null)
                continue;
            var info = new FileInfo(file.Path);
            if (file.Path == StandardInputPath || !info.Exists)
                return null;
            total += info.Length;
        }
        return total;
    }
}
