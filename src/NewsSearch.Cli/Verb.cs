using System.CommandLine;
using NewsSearch.Cli.Arguments;

namespace NewsSearch.Cli;

/// <summary>One verb of the command line: its words, its help, and what it does.</summary>
internal abstract class Verb : Command
{
    protected Verb(string name, string description, params string[] examples)
        : base(name, description)
    {
        Examples = examples;
        Json = new Flag("--json", "Print JSON.");
    }

    /// <summary>Command lines that the help shows.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Every verb prints JSON if asked to.</summary>
    public Flag Json { get; }

    /// <summary>Whether this command line asks for JSON.</summary>
    public virtual bool WantsJson(ParseResult typed) => typed.GetValue(Json);

    /// <summary>Does it, and returns what the process ends with.</summary>
    public abstract Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken);
}
