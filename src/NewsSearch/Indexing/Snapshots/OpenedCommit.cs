using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Indexing.Storage;

namespace NewsSearch.Indexing.Snapshots;

/// <summary>
/// All files of the newest commit, open: what is open can be read to its end, whatever the writer, of this process or of
/// another, removes meanwhile. So a snapshot hinders nobody and needs no lock.
/// </summary>
internal sealed class OpenedCommit : IDisposable
{
    /// <summary>A writer that commits faster than files can be opened is not waited for.</summary>
    private const int MostTries = 100;

    private readonly List<(string Name, FileStream Content)> _files = [];

    private OpenedCommit()
    {
    }

    /// <summary>Names and contents.</summary>
    public IReadOnlyList<(string Name, FileStream Content)> Files => _files;

    /// <exception cref="DamagedIndexException">The commit cannot be read.</exception>
    public static OpenedCommit Of(string folder)
    {
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(folder));
        for (var tries = 1; ; tries++)
        {
            var commit = new OpenedCommit();
            try
            {
                commit.Open(directory);
                return commit;
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException or IndexNotFoundException && tries < MostTries)
            {
                // A newer commit has taken the place of the one that was being opened.
                commit.Dispose();
            }
            catch (Exception broken) when (Damage.IsTold(broken) || Damage.IsLikely(broken))
            {
                commit.Dispose();
                throw new DamagedIndexException(folder, broken.Message, broken);
            }
            catch
            {
                commit.Dispose();
                throw;
            }
        }
    }

    public void Dispose()
    {
        foreach (var (_, content) in _files)
            content.Dispose();
    }

    private void Open(FSDirectory directory)
    {
        var infos = new SegmentInfos();
        infos.Read(directory);
        foreach (var name in infos.GetFiles(directory, includeSegmentsFile: true).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            _files.Add((name, new FileStream(Path.Combine(directory.Directory.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)));
    }
}
