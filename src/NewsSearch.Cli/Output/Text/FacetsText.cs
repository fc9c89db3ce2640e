using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>Stories counted by values, a list a field.</summary>
internal static class FacetsText
{
    public static void Write(TerminalText to, IReadOnlyList<Facet> facets)
    {
        foreach (var facet in facets)
        {
            to.Bold(FacetFields.NameOf(facet.Field));
            to.Line();
            foreach (var value in facet.Values)
            {
                to.Write(string.Create(CultureInfo.InvariantCulture, $"{value.Stories,9}  {value.Value}"));
                to.Dim(CopiesLine.Among(value.Copies, "  (", ")"));
                to.Line();
            }
            to.Line();
        }
    }
}
