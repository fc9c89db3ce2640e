using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Matching.Filters;

/// <summary>Documents that have any of some terms in any of some fields.</summary>
internal sealed class TermsFilter(ImmutableArray<string> fields, ImmutableArray<string> terms) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var bits = new FixedBitSet(reader.MaxDoc);
        DocsEnum? documents = null;
        foreach (var field in fields)
        {
            if (reader.GetTerms(field)?.GetEnumerator() is not { } dictionary)
                continue;
            foreach (var term in terms)
                if (dictionary.SeekExact(new BytesRef(term)))
                    Add(dictionary, ref documents, bits);
        }
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }

    /// <summary>Sets the bits of the documents of the current term, deleted ones included.</summary>
    public static void Add(TermsEnum terms, ref DocsEnum? documents, FixedBitSet bits)
    {
        documents = terms.Docs(null, documents, DocsFlags.NONE);
        for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
            bits.Set(doc);
    }
}
