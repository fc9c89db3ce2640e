using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option with a whole number within bounds.</summary>
internal sealed class NumberOption : Option<int?>
{
    public NumberOption(string name, string description, int least, int most)
        : base(name)
    {
        HelpName = "N";
        Description = description;
        CustomParser = typed =>
        {
            if (int.TryParse(typed.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
                return number;
            typed.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not '{typed.Tokens[0].Value}'."));
            return null;
        };
    }
}
