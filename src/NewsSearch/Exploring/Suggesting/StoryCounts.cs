using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>
/// Counts the stories of a term that may be shown. Where every story of a segment may, the dictionary tells; else its postings are gone
/// through if they are not very many, so that nothing is suggested of a story that was taken down. One request, one thread.
/// </summary>
internal sealed class StoryCounts
{
    /// <summary>Of a term that more documents have nobody can tell that some of them went.</summary>
    private const int MostCounted = 1 << 14;

    private readonly AtomicReader _reader;
    private readonly SearchBudget _budget;
    private readonly Lucene.Net.Util.FixedBitSet _shown;
    private readonly bool _isWhole;
    private DocsEnum? _documents;

    public StoryCounts(AtomicReader reader, StoryFilter stories, SearchBudget budget)
    {
        _reader = reader;
        _budget = budget;
        _shown = stories.BitsOf(reader);
        _isWhole = reader.LiveDocs is null && _shown.Cardinality == StoryBits.Of(reader).Cardinality;
    }

    /// <summary>Of the term that a dictionary stands at.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public int At(TermsEnum terms)
    {
        _budget.Tick();
        if (_isWhole || terms.DocFreq > MostCounted)
            return terms.DocFreq;
        var count = 0;
        _documents = terms.Docs(_reader.LiveDocs, _documents, DocsFlags.NONE);
        for (var doc = _documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = _documents.NextDoc())
        {
            _budget.Tick();
            count += _shown.Get(doc) ? 1 : 0;
        }
        return count;
    }
}
