using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Indexes;
using NewsSearch.Benchmarks.Yardsticks;

namespace NewsSearch.Benchmarks.Searching;

/// <summary>
/// The corpus in the three indexes that are compared, opened by the first benchmark that asks. Those of the large corpus are
/// kept in its folder; others are made, and gone at the end of the run.
/// </summary>
internal sealed class SearchedIndexes : IDisposable
{
    private static readonly Lazy<SearchedIndexes> s_shared = new(() => new SearchedIndexes());
    private readonly ScratchFolder? _scratch;

    private SearchedIndexes()
    {
        _scratch = NewsCorpus.Large is null ? new ScratchFolder() : null;
        var indexes = new IndexSet(NewsCorpus.Large?.Folder ?? _scratch!.Path);
        foreach (var kind in Enum.GetValues<IndexKind>())
            if (!indexes.Has(kind))
                indexes.Build(kind, NewsCorpus.Stream());
        Standard = new PlainIndex(indexes.FolderOf(IndexKind.Standard));
        SameFields = new PlainIndex(indexes.FolderOf(IndexKind.SameFields));
        // Written by one instance and read by another, as a search process does.
        News = NewsIndex.Open(new NewsSearchOptions { Path = indexes.FolderOf(IndexKind.News), ReadOnly = true });
        Found = new FoundDocuments(indexes.FolderOf(IndexKind.News));
        Exhaustive = new ExhaustiveSearch(indexes.FolderOf(IndexKind.News));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public static SearchedIndexes Shared => s_shared.Value;

    public PlainIndex Standard { get; }

    public PlainIndex SameFields { get; }

    public NewsIndex News { get; }

    /// <summary>The retrieval of <see cref="News"/> alone.</summary>
    public FoundDocuments Found { get; }

    /// <summary>The oracle over the index of <see cref="News"/>.</summary>
    public ExhaustiveSearch Exhaustive { get; }

    public void Dispose()
    {
        Standard.Dispose();
        SameFields.Dispose();
        Found.Dispose();
        Exhaustive.Dispose();
        News.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _scratch?.Dispose();
    }
}
