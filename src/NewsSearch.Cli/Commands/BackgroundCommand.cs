using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>background ID</c>: earlier stories that explain one.</summary>
internal sealed class BackgroundCommand : StoryVerb<BackgroundPage>
{
    private readonly NumberOption _top = new("--top", "Stories to list; 10 if not given.", 1, 100);

    public BackgroundCommand()
        : base("background", "Find earlier stories that explain one: its sections, and the dates it speaks of.", "background kuril-2019-osaka", "background kuril-2019-osaka --top 3 --json")
    {
        Add(_top);
        Add(Json);
    }

    protected override Task<BackgroundPage?> AskAsync(NewsIndex index, string id, ParseResult typed, CancellationToken cancellationToken) =>
        index.BackgroundAsync(new BackgroundRequest { Id = id, Top = typed.GetValue(_top) ?? 10 }, cancellationToken);

    protected override bool Print(BackgroundPage page, ParseResult typed, Shell shell)
    {
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => RelatedJson.Write(json, page.Id, page.Stories, page.Complete, page.Notices));
        else
            RelatedText.Write(shell, page.Stories, page.Notices);
        return page.Stories.Count > 0;
    }
}
