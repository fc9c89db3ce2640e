using Lucene.Net.Index;

namespace NewsSearch.Engine;

/// <summary>A state of the index that stays open until it is given back.</summary>
internal readonly struct SearcherLease(DirectoryReader reader) : IDisposable
{
    public DirectoryReader Reader { get; } = reader;

    public void Dispose() => Reader.DecRef();
}
