using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Tables;

/// <summary>Stories counted by values, a row a value.</summary>
internal static class FacetsTable
{
    public static void Write(Stream to, IReadOnlyList<Facet> facets)
    {
        var table = new TableWriter(to, ',');
        table.Row(["field", "value", "stories", "copies"]);
        foreach (var facet in facets)
            foreach (var value in facet.Values)
                table.Row([FacetFields.NameOf(facet.Field), value.Value, value.Stories.ToString(CultureInfo.InvariantCulture), value.Copies.ToString(CultureInfo.InvariantCulture)]);
    }
}
