using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>Reads versions and their times from the columns of a segment. One thread at a time.</summary>
internal sealed class SegmentTimes(AtomicReaderContext context)
{
    private readonly NumericDocValues? _numbers = context.AtomicReader.GetNumericDocValues(FieldNames.VersionNumber);
    private readonly NumericDocValues? _ingested = context.AtomicReader.GetNumericDocValues(FieldNames.IngestedAt);
    private readonly NumericDocValues? _made = context.AtomicReader.GetNumericDocValues(FieldNames.MadeAt);
    private readonly IBits? _hasMade = context.AtomicReader.GetDocsWithField(FieldNames.MadeAt);
    private readonly NumericDocValues? _embargoes = context.AtomicReader.GetNumericDocValues(FieldNames.EmbargoUntil);
    private readonly BinaryDocValues? _ids = context.AtomicReader.GetBinaryDocValues(FieldNames.IdValue);
    private readonly BytesRef _id = new();

    public AtomicReader Reader { get; } = context.AtomicReader;

    public object Key => Reader.CoreCacheKey;

    public StoryTimes At(int document) => new(
        document, _numbers?.Get(document) ?? 0, _ingested?.Get(document) ?? 0,
        _made is not null && _hasMade is not null && _hasMade.Get(document) ? _made.Get(document) : null);

    /// <summary>When an embargo ends, in seconds since 1970.</summary>
    public long EmbargoOf(int document) => _embargoes?.Get(document) ?? long.MaxValue;

    public string IdOf(int document)
    {
        _ids!.Get(document, _id);
        return _id.Utf8ToString();
    }

    /// <summary>Those of some documents that are not deleted.</summary>
    public IEnumerable<int> Live(FixedBitSet bits)
    {
        var live = Reader.LiveDocs;
        for (var doc = bits.Length == 0 ? -1 : bits.NextSetBit(0); doc >= 0; doc = doc + 1 < bits.Length ? bits.NextSetBit(doc + 1) : -1)
            if (live is null || live.Get(doc))
                yield return doc;
    }

    /// <summary>The versions of a story that are here.</summary>
    public IEnumerable<StoryTimes> VersionsOf(BytesRef id)
    {
        if (Reader.GetTerms(FieldNames.Id)?.GetEnumerator() is not { } terms || !terms.SeekExact(id))
            yield break;
        var stories = StoryBits.Of(Reader);
        var documents = terms.Docs(Reader.LiveDocs, null, DocsFlags.NONE);
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
            if (stories.Get(doc))
                yield return At(doc);
    }
}
