using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Copies;

/// <summary>The samples of one segment. One thread at a time.</summary>
internal sealed class SegmentCopies
{
    /// <summary>After so many looks into the dictionary for one fortnight a filter of its keys pays.</summary>
    private const int LooksBeforeFilter = 500;

    /// <summary>In bytes, of the filters of a segment; beyond, keys are looked for in the dictionary.</summary>
    private const long LargestFilters = 16L << 20;

    private readonly Dictionary<uint, Fortnight> _fortnights = [];
    private readonly TermsEnum? _terms;
    private readonly TermsEnum? _latest;
    private readonly IBits? _live;
    private DocsEnum? _documents;
    private long _filters;
    private Fortnight _recent = new(uint.MaxValue);

    public SegmentCopies(AtomicReaderContext leaf)
    {
        DocBase = leaf.DocBase;
        var reader = leaf.AtomicReader;
        _terms = reader.GetTerms(FieldNames.CopySample)?.GetEnumerator();
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

    /// <summary>Whether the segment may have the key; most that it has not are told without a look into its dictionary.</summary>
    public bool MayHold(ulong key)
    {
        if (_terms is null)
            return false;
        var number = CopySample.FortnightOf(key);
        if (_recent.Number != number)
        {
            if (!_fortnights.TryGetValue(number, out var known))
                _fortnights[number] = known = new Fortnight(number) { IsEmpty = !MoveTo(key) };
            _recent = known;
        }
        if (_recent.IsEmpty)
            return false;
        if (_recent.Filter is null && ++_recent.Looks == LooksBeforeFilter && _filters < LargestFilters)
        {
            _recent.Filter = new KeyFilter(RunsOf(key));
            _filters += _recent.Filter.Size;
        }
        return _recent.Filter?.MayHold((uint)key) ?? true;
    }

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

    /// <summary>Goes to the first term of a key's fortnight; false where there is none.</summary>
    private bool MoveTo(ulong key)
    {
        var term = new byte[CopySample.TermLength];
        CopySample.Write(key, term.AsSpan());
        var start = new BytesRef(CopySample.FortnightOf(term).ToArray());
        return _terms!.SeekCeil(start) != TermsEnum.SeekStatus.END && StringHelper.StartsWith(_terms.Term, start);
    }

    private List<uint> RunsOf(ulong key)
    {
        var runs = new List<uint>();
        if (!MoveTo(key))
            return runs;
        var start = new BytesRef(CopySample.FortnightOf(_terms!.Term.Bytes).ToArray());
        do
            runs.Add(CopySample.RunOf(_terms.Term.Bytes.AsSpan(_terms.Term.Offset, _terms.Term.Length)));
        while (_terms.MoveNext() && StringHelper.StartsWith(_terms.Term, start));
        return runs;
    }

    /// <summary>What is known of the keys of a fortnight.</summary>
    private sealed class Fortnight(uint number)
    {
        public uint Number => number;

        public bool IsEmpty { get; init; }

        public int Looks { get; set; }

        public KeyFilter? Filter { get; set; }
    }
}
