using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Matching.Copies;

/// <summary>A few documents by their numbers in one state of the index: a search among them looks at no other.</summary>
internal sealed class DocumentsFilter : Filter
{
    private readonly int[] _documents;

    public DocumentsFilter(IEnumerable<int> documents)
    {
        _documents = [.. documents];
        Array.Sort(_documents);
    }

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var from = LowerBound(context.DocBase);
        var to = LowerBound(context.DocBase + context.AtomicReader.MaxDoc);
        return from == to ? null : BitsFilteredDocIdSet.Wrap(new Slice(_documents, from, to, context.DocBase), acceptDocs);
    }

    private int LowerBound(int document)
    {
        var at = Array.BinarySearch(_documents, document);
        return at < 0 ? ~at : at;
    }

    private sealed class Slice(int[] documents, int from, int to, int docBase) : DocIdSet
    {
        public override DocIdSetIterator GetIterator() => new Iterator(documents, from, to, docBase);
    }

    private sealed class Iterator(int[] documents, int from, int to, int docBase) : DocIdSetIterator
    {
        private int _next = from;
        private int _doc = -1;

        public override int DocID => _doc;

        public override int NextDoc() => _doc = _next < to ? documents[_next++] - docBase : NO_MORE_DOCS;

        public override int Advance(int target)
        {
            var at = Array.BinarySearch(documents, _next, to - _next, target + docBase);
            _next = at < 0 ? ~at : at;
            return NextDoc();
        }

        public override long GetCost() => to - _next;
    }
}
