using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Engine;

/// <summary>Counts documents, no further than one beyond a number.</summary>
internal sealed class StoryCounter(long most = long.MaxValue) : ICollector
{
    public long Found { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        if (++Found > most)
            throw new CollectionTerminatedException();
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        if (Found > most)
            throw new CollectionTerminatedException();
    }
}
