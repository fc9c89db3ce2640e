using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>Bit sets that filters fill from postings, paid for from a search's budget.</summary>
internal static class FilterBits
{
    /// <summary>Documents that are marked in the time of a step.</summary>
    private const int MarkedTogether = 64;

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
        if (documents is TermDocuments own)
        {
            budget.Tick(1 + (terms.DocFreq / MarkedTogether));
            own.MarkAll(bits);
            return;
        }
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
        {
            budget.Tick();
            bits.Set(doc);
        }
    }
}
