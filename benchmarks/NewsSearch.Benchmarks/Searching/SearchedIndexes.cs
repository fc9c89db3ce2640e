using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Yardsticks;

namespace NewsSearch.Benchmarks.Searching;

/// <summary>The corpus in the three indexes that are compared; made by the first benchmark that asks, gone at the end of the run.</summary>
internal sealed class SearchedIndexes : IDisposable
{
    private static readonly Lazy<SearchedIndexes> s_shared = new(() => new SearchedIndexes());
    private readonly ScratchFolder _folder = new();

    private SearchedIndexes()
    {
        var standard = Path.Combine(_folder.Path, "standard");
        StandardDocuments.Write(standard, NewsCorpus.Stories);
        Standard = new PlainIndex(standard);

        var sameFields = Path.Combine(_folder.Path, "same-fields");
        SameFieldDocuments.Write(sameFields, NewsCorpus.Articles);
        SameFields = new PlainIndex(sameFields);

        // Written by one instance and read by another, as a search process does.
        var news = Path.Combine(_folder.Path, "news");
        var writing = NewsIndex.Open(news);
        writing.AddAsync(NewsCorpus.Stories).GetAwaiter().GetResult();
        writing.DisposeAsync().AsTask().GetAwaiter().GetResult();
        News = NewsIndex.Open(new NewsSearchOptions { Path = news, ReadOnly = true });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public static SearchedIndexes Shared => s_shared.Value;

    public PlainIndex Standard { get; }

    public PlainIndex SameFields { get; }

    public NewsIndex News { get; }

    public void Dispose()
    {
        Standard.Dispose();
        SameFields.Dispose();
        News.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _folder.Dispose();
    }
}
