using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>Bit sets that filters fill from postings, paid for from a search's budget.</summary>
internal static class FilterBits
{
    /// <summary>One bit a document, none set.</summary>
    public static FixedBitSet Make(AtomicReader reader, SearchBudget budget)
    {
        budget.Look();
        budget.Take(reader.MaxDoc / 8);
        return new FixedBitSet(reader.MaxDoc);
    }

    /// <summary>Sets the bits of the documents of the current term, deleted ones included.</summary>
    public static void Add(TermsEnum terms, ref DocsEnum? documents, FixedBitSet bits, SearchBudget budget)
    {
        documents = terms.Docs(null, documents, DocsFlags.NONE);
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
        {
            budget.Tick();
            bits.Set(doc);
        }
    }
}
