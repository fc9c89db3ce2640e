using System.CommandLine;

namespace NewsSearch.Cli.Arguments;

/// <summary>Where stories are read from.</summary>
internal sealed class PathsArgument : Argument<string[]>
{
    public PathsArgument()
        : base("PATH")
    {
        Arity = ArgumentArity.OneOrMore;
        Description = "Files and folders of stories, also packed (.gz, .zip, .tar, .tgz); - is standard input.";
    }
}
