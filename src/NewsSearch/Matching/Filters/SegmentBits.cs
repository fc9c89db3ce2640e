using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings.Reading;

namespace NewsSearch.Matching.Filters;

/// <summary>
/// The documents of a segment that hold a term, as a bit set made once a segment and kept as long as the segment is open.
/// Deleted documents are in it: segments do not change, deletions do. Thread-safe.
/// </summary>
internal sealed class SegmentBits(string field, string term)
{
    private readonly ConditionalWeakTable<object, FixedBitSet> _bySegment = [];

    public FixedBitSet Of(AtomicReader reader) => _bySegment.TryGetValue(reader.CoreCacheKey, out var known) ? known : Add(reader);

    // On its own: what makes them is an object, which a look at those that are there need not make.
    private FixedBitSet Add(AtomicReader reader) => _bySegment.GetValue(reader.CoreCacheKey, _ => Make(reader));

    private FixedBitSet Make(AtomicReader reader)
    {
        var bits = new FixedBitSet(reader.MaxDoc);
        var terms = reader.GetTerms(field)?.GetEnumerator();
        if (terms is null || !terms.SeekExact(new BytesRef(term)))
            return bits;
        var documents = terms.Docs(null, null, DocsFlags.NONE);
        if (documents is TermDocuments own)
        {
            own.MarkAll(bits);
            return bits;
        }
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
            bits.Set(doc);
        return bits;
    }
}
