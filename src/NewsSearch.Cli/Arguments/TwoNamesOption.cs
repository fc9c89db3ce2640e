using System.CommandLine;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option that takes two names.</summary>
internal sealed class TwoNamesOption : Option<string[]?>
{
    public TwoNamesOption(string name, string description)
        : base(name)
    {
        HelpName = "NAME NAME";
        Description = description;
        Arity = new ArgumentArity(2, 2);
        AllowMultipleArgumentsPerToken = true;
    }

    /// <summary>The two names; null where the option was not given.</summary>
    public (string Name, string Other)? Read(ParseResult typed) => typed.GetValue(this) is [var name, var other] ? (name, other) : null;
}
