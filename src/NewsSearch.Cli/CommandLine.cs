using System.CommandLine;
using System.CommandLine.Help;
using NewsSearch.Cli.Arguments;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;

namespace NewsSearch.Cli;

/// <summary>From what was typed to a verb's exit code.</summary>
internal static class CommandLine
{
    // Words are words: no bundles of letters, no files of arguments.
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] words, Shell shell, CancellationToken cancellationToken)
    {
        var typed = Verbs.Root().Parse(words, Parsing);
        try
        {
            if (typed.Action is HelpAction)
                return HelpText.Write(typed, shell.Out);
            if (typed.CommandResult.Command is not Verb verb)
                return WithoutVerb(typed, shell);
            MistypedOptions.Refuse(verb, words);
            if (typed.Errors.Count > 0)
                throw new UsageException(typed.Errors[0].Message);
            return await verb.RunAsync(typed, shell, cancellationToken);
        }
        catch (Exception failure)
        {
            return Failure.Report(failure, typed, shell);
        }
    }

    private static int WithoutVerb(ParseResult typed, Shell shell)
    {
        if (typed.Tokens.Count == 0)
        {
            HelpText.Write(typed, shell.Error);
            return ExitCode.Usage;
        }
        var first = typed.Tokens[0];
        if (first.Value == "--version")
        {
            shell.Out.Line($"{Verbs.Program} {ProgramVersion.Text}");
            return ExitCode.Done;
        }
        var verbs = typed.RootCommandResult.Command.Subcommands.Select(verb => verb.Name).ToList();
        var nearest = Nearest.To(first.Value, verbs) is { } name ? $" Did you mean '{name}'?" : "";
        throw new UsageException($"There is no verb '{first.Value}' in this version.{nearest} Verbs: {string.Join(", ", verbs)}.");
    }
}
