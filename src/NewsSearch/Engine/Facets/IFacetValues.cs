using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine.Facets;

/// <summary>Where the values of some facets are read from.</summary>
internal interface IFacetValues
{
    /// <summary>Counts the values of some stories of a segment into the tallies that it was made for.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    void Count(AtomicReaderContext segment, FixedBitSet stories, SearchBudget budget);
}
