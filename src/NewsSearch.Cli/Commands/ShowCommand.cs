using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Presentation.Ninjs;

namespace NewsSearch.Cli.Commands;

/// <summary><c>show ID</c>: one story.</summary>
internal sealed class ShowCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "The story's id, as hits show it." };
    private readonly IndexOption _index = new();
    private readonly ChoiceOption<StoryForm> _as = new(
        "--as", "How to print it; text if not given. ninjs is the IPTC's News in JSON, version 3.0.", ("json", StoryForm.Json), ("text", StoryForm.Text), ("ninjs", StoryForm.Ninjs));

    private readonly NumberOption _version = new("--version", "This version; else the latest.", 1, int.MaxValue);

    public ShowCommand()
        : base("show", "Print one story.", "show kuril-2019-osaka", "show --as json --version 1 kuril-2019-osaka", "show --as ninjs kuril-2019-osaka")
    {
        Add(_id);
        Add(_index);
        Add(_as);
        Add(_version);
        Add(Json);
    }

    private enum StoryForm
    {
        Text,
        Json,
        Ninjs,
    }

    public override bool WantsJson(ParseResult typed) => typed.GetValue(Json) || typed.GetValue(_as) is StoryForm.Json or StoryForm.Ninjs;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var id = typed.GetValue(_id)!;
        await using var index = _index.OpenToRead(typed);
        if (await index.FindAsync(id, typed.GetValue(_version), cancellationToken) is not { } story)
        {
            shell.Error.Line($"{Verbs.Program}: There is no story {id}{(typed.GetValue(_version) is null ? "" : " of that version")} in the index.");
            return ExitCode.NothingFound;
        }
        if (typed.GetValue(_as) is StoryForm.Ninjs)
            JsonOutput.Write(shell.Stdout, json => NinjsWriter.Write(json, story.Article, story.Version));
        else if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => StoryJson.Write(json, story));
        else
            StoryText.Write(shell.Out, story);
        return ExitCode.Done;
    }
}
