using System.CommandLine;

namespace NewsSearch.Cli.Arguments;

/// <summary>An option without a value: the word after it belongs to the query, even if it is "true".</summary>
internal sealed class Flag : Option<bool>
{
    public Flag(string name, string description)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.Zero;
    }
}
