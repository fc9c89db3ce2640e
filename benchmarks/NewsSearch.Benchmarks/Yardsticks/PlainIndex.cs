using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>A plain index opened for searching.</summary>
internal sealed class PlainIndex : IDisposable
{
    private readonly FSDirectory _directory;

    public PlainIndex(string folder)
    {
        _directory = PlainDirectory.Open(folder);
        Reader = DirectoryReader.Open(_directory);
        Searcher = new IndexSearcher(Reader) { Similarity = new BM25Similarity() };
    }

    public DirectoryReader Reader { get; }

    public IndexSearcher Searcher { get; }

    public void Dispose()
    {
        Reader.Dispose();
        _directory.Dispose();
    }
}
