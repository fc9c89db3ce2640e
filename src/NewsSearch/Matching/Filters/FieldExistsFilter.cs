using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Matching.Filters;

/// <summary>Documents that have any term in any of some fields.</summary>
internal sealed class FieldExistsFilter(ImmutableArray<string> fields) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var bits = new FixedBitSet(reader.MaxDoc);
        DocsEnum? documents = null;
        foreach (var field in fields)
        {
            if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
                continue;
            while (terms.MoveNext())
                TermsFilter.Add(terms, ref documents, bits);
        }
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }
}
