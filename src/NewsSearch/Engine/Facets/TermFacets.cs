using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Facets;

/// <summary>Facets with few values, all of them terms of one field: each value's postings are counted against the stories.</summary>
internal sealed class TermFacets(FacetTally tally) : IFacetValues
{
    public void Count(AtomicReaderContext segment, FixedBitSet stories, SearchBudget budget)
    {
        if (segment.AtomicReader.GetTerms(FieldNames.State)?.GetEnumerator() is not { } terms)
            return;
        DocsEnum? documents = null;
        while (terms.MoveNext())
        {
            var value = terms.Term.Utf8ToString();
            // What default results show, and which version it is, are no states of their own.
            if (value is FieldNames.CurrentState or FieldNames.HeldState or FieldNames.OldState)
                continue;
            documents = terms.Docs(null, documents, DocsFlags.NONE);
            var count = 0;
            for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
            {
                budget.Tick();
                count += stories.Get(doc) ? 1 : 0;
            }
            tally.Add(value, count);
        }
    }

    public static bool Has(FacetField field) => field == FacetField.State;
}
