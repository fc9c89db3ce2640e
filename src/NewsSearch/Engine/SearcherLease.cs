using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Ranking.Bm25;

namespace NewsSearch.Engine;

/// <summary>A state of the index that stays open until it is given back.</summary>
internal readonly struct SearcherLease(DirectoryReader reader) : IDisposable
{
    public DirectoryReader Reader { get; } = reader;

    public IndexSearcher Searcher { get; } = new(reader) { Similarity = new NewsSimilarity() };

    public void Dispose() => Reader.DecRef();
}
