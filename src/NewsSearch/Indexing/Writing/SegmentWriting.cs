using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using NewsSearch.Indexing.Documents;
using NewsSearch.Indexing.Inversion;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Writing;

/// <summary>
/// The changes of a batch on their way into Lucene: new documents gather in memory and go in as a segment, when there are
/// enough of them or at the batch's end. One thread at a time.
/// </summary>
internal sealed class SegmentWriting(Similarity similarity)
{
    /// <summary>In bytes of a buffer; while it is written it takes about twice as much.</summary>
    private const long LargestBuffer = 64L << 20;

    /// <summary>In bytes of stored text: how much comes between two looks at the buffer's size, which takes a while to add up.</summary>
    private const long LookEvery = 1 << 20;

    private readonly SegmentBuffer _buffer = new(similarity);
    // Where the newest version of a story is, as long as it is in the buffer.
    private readonly Dictionary<string, (int From, int To)> _latest = new(StringComparer.Ordinal);
    private StoryBlock? _block;
    private long _sinceLook;

    public void Add(IndexWriter writer, IndexedVersion version, bool isLatest)
    {
        var from = _buffer.DocumentCount;
        (_block ??= new StoryBlock(_buffer)).Add(version.Story, version.Number, version.IngestedAt, version.Group, isLatest);
        _sinceLook += _buffer.StoredOf(_buffer.DocumentCount - 1).Length;
        if (isLatest)
            _latest[version.Story.Article.Id] = (from, _buffer.DocumentCount);
    }

    /// <summary>Hands what is gathered to Lucene's writer if it is much; to be called after each story. Says whether it did.</summary>
    public bool FlushIfLarge(IndexWriter writer)
    {
        if (_sinceLook < LookEvery)
            return false;
        _sinceLook = 0;
        if (_buffer.MemoryUsed <= LargestBuffer)
            return false;
        Flush(writer);
        return true;
    }

    /// <summary>The newest version of a story, where it is still gathered here.</summary>
    public IndexedVersion? LatestOf(string id) =>
        _latest.TryGetValue(id, out var range) ? IndexedVersion.Of(_buffer.StoredOf(range.To - 1)) : null;

    /// <summary>Takes out the documents of the newest version, wherever they are.</summary>
    public void RemoveLatest(IndexWriter writer, string id)
    {
        writer.DeleteDocuments(new Term(FieldNames.Latest, id));
        if (_latest.Remove(id, out var range))
            _buffer.Delete(range.From, range.To);
    }

    /// <summary>Hands everything gathered to Lucene's writer.</summary>
    public void Flush(IndexWriter writer)
    {
        if (_buffer.DocumentCount == 0)
            return;
        using (var reader = _buffer.OpenReader())
        {
            writer.AddIndexes(reader);
        }
        // Adding an index does not look for merges by itself, and segments would only become more.
        writer.MaybeMerge();
        Clear();
    }

    /// <summary>Drops everything gathered.</summary>
    public void Clear()
    {
        _buffer.Clear();
        _latest.Clear();
    }
}
