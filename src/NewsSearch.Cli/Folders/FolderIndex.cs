using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Storage;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Folders;

/// <summary>
/// The index of a file or folder of stories, kept in the user's cache folder and brought up to date before it is searched:
/// only files that changed are read. It belongs to one build of the program, because another may extract otherwise.
/// </summary>
internal sealed class FolderIndex
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _path;
    private readonly string _folder;
    private readonly Shell _shell;

    public FolderIndex(string path, Shell shell)
    {
        _path = Path.GetFullPath(path);
        _shell = shell;
        var build = typeof(NewsIndex).Assembly.ManifestModule.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture)[..12];
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_path)))[..16];
        _folder = Path.Join(UserFolders.Cache, Verbs.Program, name, build);
    }

    /// <summary>Brings it up to date and opens it for reading.</summary>
    /// <exception cref="StoryPathNotFoundException">There is no such file or folder.</exception>
    /// <exception cref="IndexLockedException">Another process has been making it for long, and there is nothing to answer from.</exception>
    public async Task<NewsIndex> OpenAsync(CancellationToken cancellationToken)
    {
        var files = StoryFiles.Find([_path]).DistinctBy(file => file.Path, StringComparer.Ordinal).ToList();
        try
        {
            return await OpenAsync(files, cancellationToken);
        }
        catch (DamagedIndexException)
        {
            // Nothing is lost with a cache.
            Directory.Delete(_folder, recursive: true);
            return await OpenAsync(files, cancellationToken);
        }
    }

    private async Task<NewsIndex> OpenAsync(List<StoryFile> files, CancellationToken cancellationToken)
    {
        var started = _shell.Time.GetTimestamp();
        while (!FolderState.Load(_folder).Holds(files))
        {
            try
            {
                await UpdateAsync(files, cancellationToken);
                break;
            }
            catch (IndexLockedException) when (_shell.Time.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Pause, _shell.Time, cancellationToken);
            }
            catch (IndexLockedException) when (FolderState.IsOf(_folder))
            {
                _shell.Error.Line("notice: Another process is bringing the index of these stories up to date; answering from what is there.");
                break;
            }
        }
        return NewsIndex.Open(new NewsSearchOptions { Path = _folder, ReadOnly = true });
    }

    private async Task UpdateAsync(List<StoryFile> files, CancellationToken cancellationToken)
    {
        OtherBuilds.Remove(_folder);
        await using var index = NewsIndex.Open(_folder);
        // An empty batch takes the lock: from here on the state is ours.
        await index.Engine.AddAsync([], cancellationToken);
        var state = FolderState.Load(_folder);
        if (state.Holds(files))
            return;
        var started = _shell.Time.GetUtcNow();
        var changed = state.Changed(files);
        var stale = state.IsKnown ? state.IdsOutside(files) : await index.Engine.IdsAsync(cancellationToken);
        FolderState.Forget(_folder);
        state.Reset(changed);
        if (stale.Count > 0)
            await index.DeleteAsync(stale, cancellationToken);
        await AddAsync(index, changed, state, cancellationToken);
        state.Keep(files, started);
        state.Save(_folder);
    }

    private async Task AddAsync(NewsIndex index, IReadOnlyList<StoryFile> files, FolderState state, CancellationToken cancellationToken)
    {
        using var rejections = new RejectionLog(_shell.Error, path: null);
        var batch = new List<Article>();
        var stories = rejections.StoriesOf(new StoryFiles().Read(files, cancellationToken));
        await foreach (var chunk in Extracting.ChunksAsync(new ArticleExtractor(), stories, article => article, cancellationToken: cancellationToken))
        {
            batch.AddRange(chunk);
            foreach (var article in chunk)
                state.Add(article.Original.Location!.Path, article.Id);
            if (batch.Count >= new NewsSearchOptions().BatchSize)
                await CommitAsync();
        }
        await CommitAsync();

        async Task CommitAsync()
        {
            await index.Engine.AddAsync(batch, cancellationToken);
            batch.Clear();
        }
    }
}
