using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>Documents that have any term in any of some fields.</summary>
internal sealed class FieldExistsFilter(ImmutableArray<string> fields, SearchBudget budget) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var bits = FilterBits.Make(reader, budget);
        DocsEnum? documents = null;
        foreach (var field in fields)
        {
            if (reader.GetNormValues(field) is { } lengths)
            {
                AddTextsWithWords(lengths, bits);
                continue;
            }
            if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
                continue;
            while (terms.MoveNext())
                FilterBits.Add(terms, ref documents, bits, budget);
        }
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }

    /// <summary>A text has a length; its postings would be all of the index's.</summary>
    private static void AddTextsWithWords(NumericDocValues lengths, FixedBitSet bits)
    {
        for (var doc = 0; doc < bits.Length; doc++)
            if (lengths.Get(doc) != 0)
                bits.Set(doc);
    }
}
