using System.CommandLine;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option with any text as its value.</summary>
internal sealed class TextOption : Option<string?>
{
    public TextOption(string name, string value, string description)
        : base(name)
    {
        HelpName = value;
        Description = description;
    }
}
