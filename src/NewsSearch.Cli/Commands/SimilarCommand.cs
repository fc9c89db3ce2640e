using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>similar ID</c>: more like one story.</summary>
internal sealed class SimilarCommand : StoryVerb<SimilarPage>
{
    private readonly NumberOption _top = new("--top", "Stories to list; 10 if not given.", 1, 100);

    public SimilarCommand()
        : base("similar", "Find stories like one, without its copies, and what they have in common.", "similar kuril-2019-osaka", "similar kuril-2019-osaka --top 3 --json")
    {
        Add(_top);
        Add(Json);
    }

    protected override Task<SimilarPage?> AskAsync(NewsIndex index, string id, ParseResult typed, CancellationToken cancellationToken) =>
        index.SimilarAsync(new SimilarRequest { Id = id, Top = typed.GetValue(_top) ?? 10 }, cancellationToken);

    protected override bool Print(SimilarPage page, ParseResult typed, Shell shell)
    {
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => RelatedJson.Write(json, page.Id, page.Stories, page.Complete, page.Notices));
        else
            RelatedText.Write(shell, page.Stories, page.Notices);
        return page.Stories.Count > 0;
    }
}
