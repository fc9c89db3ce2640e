using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Matching.Filters;

/// <summary>
/// Documents that have any of some terms in any of some fields. Terms of one pattern stand close together in the dictionary, so
/// it is gone along them, and sought in only where they lie apart.
/// </summary>
internal sealed class TermsFilter(ImmutableArray<string> fields, ImmutableArray<string> terms, SearchBudget budget) : Filter
{
    /// <summary>Terms that are stepped over rather than sought beyond.</summary>
    private const int MostSteps = 8;

    private readonly BytesRef[] _terms = Sorted(terms);

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        var bits = FilterBits.Make(reader, budget);
        DocsEnum? documents = null;
        foreach (var field in fields)
            if (reader.GetTerms(field)?.GetEnumerator() is { } dictionary)
                Add(dictionary, ref documents, bits);
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }

    private void Add(TermsEnum dictionary, ref DocsEnum? documents, FixedBitSet bits)
    {
        var isBehind = true;
        foreach (var term in _terms)
        {
            var order = -1;
            for (var steps = 0; !isBehind && (order = dictionary.Term.CompareTo(term)) < 0; steps++)
            {
                if (steps == MostSteps)
                    isBehind = true;
                else if (!dictionary.MoveNext())
                    return;
            }
            if (isBehind)
            {
                var found = dictionary.SeekCeil(term);
                if (found == TermsEnum.SeekStatus.END)
                    return;
                isBehind = false;
                order = found == TermsEnum.SeekStatus.FOUND ? 0 : 1;
            }
            if (order == 0)
                FilterBits.Add(dictionary, ref documents, bits, budget);
        }
    }

    private static BytesRef[] Sorted(ImmutableArray<string> terms)
    {
        BytesRef[] sorted = [.. terms.Distinct().Select(t => new BytesRef(t))];
        Array.Sort(sorted);
        return sorted;
    }
}
