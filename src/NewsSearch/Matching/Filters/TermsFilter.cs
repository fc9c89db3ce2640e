using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>Documents that have any of some terms in any of some fields.</summary>
internal sealed class TermsFilter(ImmutableArray<string> fields, ImmutableArray<string> terms, SearchBudget budget) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var bits = FilterBits.Make(reader, budget);
        DocsEnum? documents = null;
        foreach (var field in fields)
        {
            if (reader.GetTerms(field)?.GetEnumerator() is not { } dictionary)
                continue;
            foreach (var term in terms)
                if (dictionary.SeekExact(new BytesRef(term)))
                    FilterBits.Add(dictionary, ref documents, bits, budget);
        }
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }
}
