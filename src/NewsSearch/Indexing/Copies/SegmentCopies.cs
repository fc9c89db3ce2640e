using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Copies;

/// <summary>The samples of one segment. One thread at a time.</summary>
internal sealed class SegmentCopies
{
    private readonly Terms? _samples;
    private readonly SegmentKeys _keys;
    private readonly TermsEnum? _terms;
    private readonly TermsEnum? _latest;
    private readonly IBits? _live;
    private DocsEnum? _documents;

    public SegmentCopies(AtomicReaderContext leaf)
    {
        DocBase = leaf.DocBase;
        var reader = leaf.AtomicReader;
        _keys = SegmentKeys.Of(reader);
        _samples = reader.GetTerms(FieldNames.CopySample);
        _terms = _samples?.GetEnumerator();
        _latest = reader.GetTerms(FieldNames.Latest)?.GetEnumerator();
        _live = reader.LiveDocs;
        From = reader.GetNumericDocValues(FieldNames.PublishedFrom);
        Groups = reader.GetNumericDocValues(FieldNames.CopyGroup);
        Ids = reader.GetBinaryDocValues(FieldNames.IdValue);
        Stories = reader.GetDocsWithField(FieldNames.CopyGroup);
    }

    public int DocBase { get; }

    public NumericDocValues? From { get; }

    public NumericDocValues? Groups { get; }

    public BinaryDocValues? Ids { get; }

    public IBits? Stories { get; }

    /// <summary>Whether the segment may have the key; of most that it has not it is told without a look into its dictionary.</summary>
    public bool MayHold(in KeyProbe key) => _samples is not null && _keys.MayHold(key, _samples);

    /// <summary>Has the memory fetched that a question for the key will ask for, in whatever fortnight.</summary>
    public void Expect(in KeyProbe key) => _keys.Expect(key);

    /// <summary>The fortnights that have a key, rising.</summary>
    public IReadOnlyList<uint> Fortnights => _samples is null ? [] : _keys.Fortnights(_samples);

    /// <summary>Adds the documents that have the term.</summary>
    public void Find(BytesRef term, List<int> found)
    {
        if (!_terms!.SeekExact(term))
            return;
        _documents = _terms.Docs(_live, _documents, DocsFlags.NONE);
        for (var doc = _documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = _documents.NextDoc())
            found.Add(DocBase + doc);
    }

    /// <summary>The document of a story's newest version; null where it is not here.</summary>
    public int? LatestOf(BytesRef id)
    {
        if (_latest is null || Stories is null || !_latest.SeekExact(id))
            return null;
        var documents = _latest.Docs(_live, null, DocsFlags.NONE);
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
            if (Stories.Get(doc))
                return DocBase + doc;
        return null;
    }
}
