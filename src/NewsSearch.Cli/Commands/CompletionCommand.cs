using System.CommandLine;
using NewsSearch.Cli.Completion;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Commands;

/// <summary><c>completion SHELL</c>: what a shell needs to complete command lines.</summary>
internal sealed class CompletionCommand : Verb
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh or fish." };

    public CompletionCommand()
        : base("completion", "Print a script that lets a shell complete verbs, options and their values.",
            "completion bash > newssearch.bash", "completion zsh > _newssearch", "completion fish > newssearch.fish")
    {
        _shell.CompletionSources.Add("bash", "zsh", "fish");
        Add(_shell);
        Add(Json);
    }

    public override Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var verbs = CompletedVerb.All(typed.RootCommandResult.Command);
        var script = typed.GetValue(_shell) switch
        {
            "bash" => BashScript.Of(verbs),
            "zsh" => ZshScript.Of(verbs),
            "fish" => FishScript.Of(verbs),
            var other => throw new UsageException($"completion knows bash, zsh and fish, not '{other}'."),
        };
        if (WantsJson(typed))
            Contract.Json.JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                json.WriteString("script", script);
                json.WriteEndObject();
            });
        else
            shell.Out.Lines(script.TrimEnd('\n'));
        return Task.FromResult(ExitCode.Done);
    }
}
