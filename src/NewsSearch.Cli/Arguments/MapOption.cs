using System.CommandLine;
using NewsSearch.Contract.Options;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Cli.Arguments;

/// <summary>Where the fields of a story are found in tables and JSON objects; may be given several times.</summary>
internal sealed class MapOption : Option<FieldSource[]>
{
    public MapOption()
        : base("--map")
    {
        HelpName = "FIELD=KEY";
        Description = "Take FIELD (id, headline, body, date, ...) from the column or JSON member KEY; of a table also the column's number. Repeatable.";
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = false;
        CustomParser = typed =>
        {
            var sources = new List<FieldSource>();
            foreach (var token in typed.Tokens)
            {
                var equals = token.Value.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0 || equals == token.Value.Length - 1)
                {
                    typed.AddError($"--map takes FIELD=KEY, as in --map headline=title, not '{token.Value}'.");
                    return [];
                }
                var name = token.Value[..equals];
                if (FieldNames.Read(name) is not { } field)
                {
                    var meant = Nearest.To(name, FieldNames.All) is { } near ? $" Did you mean '{near}'?" : "";
                    typed.AddError($"--map knows no field '{name}'.{meant} Fields: {string.Join(", ", FieldNames.All)}.");
                    return [];
                }
                sources.Add(new FieldSource(field, token.Value[(equals + 1)..]));
            }
            return [.. sources];
        };
    }
}
