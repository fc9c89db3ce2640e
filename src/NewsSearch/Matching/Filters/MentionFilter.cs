using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>
/// Stories that mention a date within some days: all of the date lies between the first and the last. Terms are
/// "first day/last day", so they are sorted by the first.
/// </summary>
/// <param name="first">First day, as yyyy-MM-dd; null for no bound.</param>
/// <param name="last">Last day, inclusive; null for no bound.</param>
/// <param name="budget">Pays for it.</param>
internal sealed class MentionFilter(string? first, string? last, SearchBudget budget) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        if (reader.GetTerms(FieldNames.Mentions)?.GetEnumerator() is not { } terms)
            return null;
        var bits = FilterBits.Make(reader, budget);
        DocsEnum? documents = null;
        for (var status = terms.SeekCeil(new BytesRef(first ?? "")); status != TermsEnum.SeekStatus.END;)
        {
            var mention = terms.Term.Utf8ToString();
            if (last is not null && string.CompareOrdinal(mention, 0, last, 0, last.Length) > 0)
                break;
            if (last is null || string.CompareOrdinal(mention[(mention.IndexOf('/') + 1)..], last) <= 0)
                FilterBits.Add(terms, ref documents, bits, budget);
            if (!terms.MoveNext())
                break;
        }
        return BitsFilteredDocIdSet.Wrap(bits, acceptDocs);
    }
}
