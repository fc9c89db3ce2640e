using System.Runtime.InteropServices;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Facets;

/// <summary>How many stories have each value of one facet.</summary>
internal sealed class FacetTally(FacetField counted)
{
    private readonly Dictionary<string, long> _stories = new(StringComparer.Ordinal);

    public FacetField Field => counted;

    /// <summary>Counts a value, once a story.</summary>
    public void Add(string value, long stories = 1)
    {
        if (value.Length > 0 && stories > 0)
            CollectionsMarshal.GetValueRefOrAddDefault(_stories, value, out _) += stories;
    }

    /// <summary>The most frequent values; those as frequent by their letters.</summary>
    public Facet Top(int count) => new(
        counted,
        [.. _stories.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(count).Select(v => new FacetValue(v.Key, v.Value, 0))]);
}
