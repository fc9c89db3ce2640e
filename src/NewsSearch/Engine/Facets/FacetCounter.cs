using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>Counts the stories that a query finds by the values of some fields: exactly, unless the budget is spent.</summary>
internal sealed class FacetCounter
{
    private readonly IReadOnlyList<FacetTally> _tallies;
    private readonly List<IFacetValues> _values = [];

    public FacetCounter(StoryAccess stories, IReadOnlyList<FacetField> fields, TimeZoneInfo zone, Func<string, string> personOf)
    {
        _tallies = [.. fields.Distinct().Select(f => new FacetTally(f))];
        var stored = new List<FacetTally>();
        foreach (var tally in _tallies)
            if (tally.Field is FacetField.Year or FacetField.Month or FacetField.Day)
                _values.Add(new TimeFacets(tally, zone));
            else if (TermFacets.Has(tally.Field))
                _values.Add(new TermFacets(tally));
            else
                stored.Add(tally);
        if (stored.Count > 0)
            _values.Add(new StoredFacets(stories, stored, personOf));
    }

    /// <param name="run">The request.</param>
    /// <param name="query">What it asks.</param>
    /// <param name="top">How many values of each field.</param>
    public IReadOnlyList<Facet> Count(QueryRun run, Query query, int top)
    {
        var found = new Matches(run.Budget);
        run.Visit(query, run.Stories, found);
        try
        {
            foreach (var (segment, stories) in found.Segments)
                foreach (var values in _values)
                    values.Count(segment, stories, run.Budget);
        }
        catch (BudgetSpentException)
        {
            // Counts of what was looked at; the budget tells that it is not all.
        }
        return [.. _tallies.Select(t => t.Top(top))];
    }

    private sealed class Matches(SearchBudget budget) : ICollector
    {
        private FixedBitSet _stories = null!;

        public List<(AtomicReaderContext Segment, FixedBitSet Stories)> Segments { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void Collect(int doc) => _stories.Set(doc);

        public void SetNextReader(AtomicReaderContext context)
        {
            budget.Take(context.AtomicReader.MaxDoc / 8);
            _stories = new FixedBitSet(context.AtomicReader.MaxDoc);
            Segments.Add((context, _stories));
        }
    }
}
