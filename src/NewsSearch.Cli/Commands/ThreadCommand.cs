using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>thread ID</c>: the chain of events that a story belongs to.</summary>
internal sealed class ThreadCommand : StoryVerb<ThreadPage>
{
    private readonly NumberOption _top = new("--top", "Stories of the chain, without their copies; 200 if not given.", 1, 500);

    public ThreadCommand()
        : base("thread", "List the chain of events that a story belongs to, in order of time, copies marked.", "thread harbour-strike-settled", "thread rates-decision --json")
    {
        Add(_top);
        Add(Json);
    }

    protected override Task<ThreadPage?> AskAsync(NewsIndex index, string id, ParseResult typed, CancellationToken cancellationToken) =>
        index.ThreadAsync(new ThreadRequest { Id = id, Top = typed.GetValue(_top) ?? 200 }, cancellationToken);

    protected override bool Print(ThreadPage page, ParseResult typed, Shell shell)
    {
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => ThreadJson.Write(json, page));
        else
            ThreadText.Write(shell, page);
        return true;
    }
}
