using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;

namespace NewsSearch.Cli.Commands;

/// <summary><c>show ID</c>: one story.</summary>
internal sealed class ShowCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "The story's id, as hits show it." };
    private readonly IndexOption _index = new();
    private readonly ChoiceOption<StoryForm> _as = new(
        "--as", "How to print it; text if not given.", ("json", StoryForm.Json), ("text", StoryForm.Text));

    private readonly NumberOption _version = new("--version", "This version; else the latest.", 1, int.MaxValue);

    public ShowCommand()
        : base("show", "Print one story.", "show kuril-2019-osaka", "show --as json --version 1 kuril-2019-osaka")
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
    }

    public override bool WantsJson(ParseResult typed) => typed.GetValue(Json) || typed.GetValue(_as) is StoryForm.Json;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var id = typed.GetValue(_id)!;
        await using var index = _index.OpenToRead(typed);
        if (await index.FindAsync(id, typed.GetValue(_version), cancellationToken) is not { } story)
        {
            shell.Error.Line($"{Verbs.Program}: There is no story {id}{(typed.GetValue(_version) is null ? "" : " of that version")} in the index.");
            return ExitCode.NothingFound;
        }
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json =>
            {
                json.WriteStartObject();
                ArticleJson.WriteMembers(json, story.Article, story.Version);
                json.WriteBoolean("isLatest", story.IsLatest);
                json.WriteEndObject();
            });
        else
            StoryText.Write(shell.Out, story);
        return ExitCode.Done;
    }
}
