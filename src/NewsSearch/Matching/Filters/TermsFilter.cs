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

    /// <summary>Pays for it.</summary>
    public SearchBudget Budget => budget;

    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var bits = FilterBits.Make(context.AtomicReader, budget);
        MarkIn(context.AtomicReader, bits);
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }

    /// <summary>Sets the bits of the documents of a segment, deleted ones included; returns how many postings that took.</summary>
    public long MarkIn(AtomicReader segment, FixedBitSet bits)
    {
        var postings = 0L;
        DocsEnum? documents = null;
        foreach (var field in fields)
            if (segment.GetTerms(field)?.GetEnumerator() is { } dictionary)
                postings += Add(dictionary, ref documents, bits);
        return postings;
    }

    private long Add(TermsEnum dictionary, ref DocsEnum? documents, FixedBitSet bits)
    {
        var postings = 0L;
        var isBehind = true;
        foreach (var term in _terms)
        {
            var order = -1;
            for (var steps = 0; !isBehind && (order = dictionary.Term.CompareTo(term)) < 0; steps++)
            {
                if (steps == MostSteps)
                    isBehind = true;
                else if (!dictionary.MoveNext())
                    return postings;
            }
            if (isBehind)
            {
                var found = dictionary.SeekCeil(term);
                if (found == TermsEnum.SeekStatus.END)
                    return postings;
                isBehind = false;
                order = found == TermsEnum.SeekStatus.FOUND ? 0 : 1;
            }
            if (order != 0)
                continue;
            postings += dictionary.DocFreq;
            FilterBits.Add(dictionary, ref documents, bits, budget);
        }
        return postings;
    }

    private static BytesRef[] Sorted(ImmutableArray<string> terms)
    {
        BytesRef[] sorted = [.. terms.Distinct().Select(t => new BytesRef(t))];
        Array.Sort(sorted);
        return sorted;
    }
}
