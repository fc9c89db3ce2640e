using System.CommandLine;
using System.Globalization;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option with a number above 0, which need not be whole: how often a second.</summary>
internal sealed class RateOption : Option<double?>
{
    private const double Most = 1_000_000;

    public RateOption(string name, string value, string description)
        : base(name)
    {
        HelpName = value;
        Description = description;
        CustomParser = typed =>
        {
            if (double.TryParse(typed.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate)
                && rate is > 0 and <= Most)
                return rate;
            typed.AddError($"{name} takes a number above 0, such as 50 or 0.5, not '{typed.Tokens[0].Value}'.");
            return null;
        };
    }
}
