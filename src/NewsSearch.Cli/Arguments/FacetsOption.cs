using System.CommandLine;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option with names of facets, parted by commas.</summary>
internal sealed class FacetsOption : Option<FacetField[]?>
{
    public FacetsOption(string name, string description)
        : base(name)
    {
        HelpName = "A,B,...";
        Description = $"{description}: {string.Join(", ", FacetFields.Names)}.";
        CustomParser = typed =>
        {
            var fields = new List<FacetField>();
            foreach (var word in typed.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!FacetFields.TryParse(word, out var field))
                {
                    typed.AddError($"{name} knows {string.Join(", ", FacetFields.Names)}, not '{word}'.");
                    return null;
                }
                fields.Add(field);
            }
            return [.. fields];
        };
    }
}
