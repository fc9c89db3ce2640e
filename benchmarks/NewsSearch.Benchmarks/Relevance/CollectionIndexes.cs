using NewsSearch.Benchmarks.Indexes;
using NewsSearch.Benchmarks.Relevance.Collections;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>The indexes of judged collections, made when first asked for and open until disposed of.</summary>
/// <param name="folder">Where they are kept.</param>
/// <param name="anew">Whether those that are there are made again, from the code of today.</param>
internal sealed class CollectionIndexes(string folder, bool anew) : IAsyncDisposable
{
    private readonly Dictionary<string, NewsIndex> _open = new(StringComparer.Ordinal);

    public NewsIndex Of(StorySet stories)
    {
        if (_open.TryGetValue(stories.Name, out var open))
            return open;
        var indexes = new IndexSet(Path.Combine(folder, stories.Name));
        if (anew || !indexes.Has(IndexKind.News))
        {
            Console.WriteLine($"// indexing: {stories.Name}");
            indexes.Build(IndexKind.News, stories.Read());
        }
        return _open[stories.Name] = NewsIndex.Open(new NewsSearchOptions { Path = indexes.FolderOf(IndexKind.News), ReadOnly = true });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var index in _open.Values)
            await index.DisposeAsync();
    }
}
