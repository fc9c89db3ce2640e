using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Copies;

/// <summary>Finds stories of one state of the index by the keys of their samples. One thread at a time.</summary>
internal sealed class IndexedCopies(DirectoryReader reader)
{
    private static readonly ISet<string> s_stored = new HashSet<string> { FieldNames.Stored };

    private readonly List<SegmentCopies> _segments = [.. reader.Leaves.Select(leaf => new SegmentCopies(leaf))];
    private readonly Dictionary<uint, SegmentCopies[]> _byFortnight = [];
    private readonly HashSet<int> _replaced = [];
    private uint[]? _fortnights;
    private readonly BytesRef _term = new(new byte[KeyTerm.Length]);
    private readonly BytesRef _id = new();

    /// <summary>The fortnights that have a key, rising; that of stories without a time last.</summary>
    public IReadOnlyList<uint> Fortnights => _fortnights ??= [.. _segments.SelectMany(s => s.Fortnights).Distinct().Order()];

    /// <summary>The segments that have keys of a fortnight, in their order.</summary>
    public SegmentCopies[] SegmentsOf(uint fortnight)
    {
        if (!_byFortnight.TryGetValue(fortnight, out var segments))
            _byFortnight[fortnight] = segments = [.. _segments.Where(segment => segment.Fortnights.Contains(fortnight))];
        return segments;
    }

    /// <summary>Adds the documents that have the key, but for replaced ones.</summary>
    /// <param name="key">The key.</param>
    /// <param name="segments">The <see cref="SegmentsOf"/> its fortnight.</param>
    /// <param name="found">Takes them.</param>
    public void Find(in KeyProbe key, SegmentCopies[] segments, List<int> found)
    {
        var written = false;
        foreach (var segment in segments)
        {
            if (!segment.MayHold(key))
                continue;
            if (!written)
                KeyTerm.Write(key.Key, _term.Bytes.AsSpan());
            written = true;
            segment.Find(_term, found);
        }
        if (_replaced.Count > 0)
            found.RemoveAll(_replaced.Contains);
    }

    public long GroupOf(int document) => In(document, out var local).Groups!.Get(local);

    public string IdOf(int document)
    {
        In(document, out var local).Ids!.Get(local, _id);
        return _id.Utf8ToString();
    }

    /// <summary>First second at which it may have been published; 0 where nothing tells.</summary>
    public long FromOf(int document) => In(document, out var local).From?.Get(local) ?? 0;

    public CopyText TextOf(int document)
    {
        var stored = reader.Document(document, s_stored).GetBinaryValue(FieldNames.Stored);
        return CopyText.Of(StoredArticleCodec.Read(stored.Bytes.AsSpan(stored.Offset, stored.Length)).Article);
    }

    /// <summary>Takes out the newest version that the state has of a story.</summary>
    public void Replace(string id)
    {
        var term = new BytesRef(id);
        foreach (var segment in _segments)
            if (segment.LatestOf(term) is { } document)
                _replaced.Add(document);
    }

    private SegmentCopies In(int document, out int local)
    {
        var segment = _segments[ReaderUtil.SubIndex(document, reader.Leaves)];
        local = document - segment.DocBase;
        return segment;
    }
}
