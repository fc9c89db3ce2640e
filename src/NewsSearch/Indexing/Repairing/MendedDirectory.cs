using Lucene.Net.Store;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Repairing;

/// <summary>
/// The files of a damaged index, of which those that could be put right are read from a folder beside it: nothing of the damaged
/// index is changed. To read only.
/// </summary>
internal sealed class MendedDirectory : FilterDirectory
{
    private readonly NewsDirectory _mended;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private MendedDirectory(NewsDirectory damaged, NewsDirectory mended)
        : base(damaged) => _mended = mended;

    /// <summary>Opens the segments of a folder and puts right what can be.</summary>
    /// <param name="segments">The folder.</param>
    /// <param name="beside">A folder for what is put right; the caller removes it.</param>
    /// <param name="findings">Is told of every file whose checksum is wrong.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static MendedDirectory Open(string segments, string beside, List<string> findings, CancellationToken cancellationToken)
    {
        System.IO.Directory.CreateDirectory(beside);
        var directory = new MendedDirectory(new NewsDirectory(segments), new NewsDirectory(beside));
        foreach (var file in new DirectoryInfo(segments).GetFiles().Where(f => f.Name[0] == '_' || f.Name.StartsWith("segments_", StringComparison.Ordinal)).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            directory.Mend(file, beside, findings);
        }
        return directory;
    }

    public override IndexInput OpenInput(string name, IOContext context) =>
        _names.Contains(name) ? _mended.OpenInput(name, context) : base.OpenInput(name, context);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) =>
        _names.Contains(name) ? _mended.CreateSlicer(name, context) : m_input.CreateSlicer(name, context);

    public override IndexOutput CreateOutput(string name, IOContext context) => throw new NotSupportedException("A damaged index is read only.");

    public override void DeleteFile(string name) => throw new NotSupportedException("A damaged index is read only.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _mended.Dispose();
        base.Dispose(disposing);
    }

    private void Mend(FileInfo file, string beside, List<string> findings)
    {
        if (file.Length > FlippedBit.LargestFile)
            return;
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (IOException unreadable)
        {
            findings.Add($"{file.Name} cannot be read: {unreadable.Message}");
            return;
        }
        if (FlippedBit.IsSound(bytes))
            return;
        if (!FlippedBit.TryMend(bytes))
        {
            findings.Add($"{file.Name} is damaged.");
            return;
        }
        findings.Add($"{file.Name} has a flipped bit.");
        File.WriteAllBytes(Path.Combine(beside, file.Name), bytes);
        _names.Add(file.Name);
    }
}
