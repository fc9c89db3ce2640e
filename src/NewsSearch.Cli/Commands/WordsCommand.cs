using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;

namespace NewsSearch.Cli.Commands;

/// <summary><c>words QUERY</c>: the words that tell the stories of a query from all others.</summary>
internal sealed class WordsCommand : Verb
{
    private readonly CountedQuery _query = new("Whose stories to look at.");
    private readonly SearchedStories _stories = new();
    private readonly NumberOption _top = new("--top", "Words; 20 if not given.", 1, 1_000);

    public WordsCommand()
        : base("words", "List the words that the stories of a query have more often than others.", "words peace treaty", "words speaker:Abe --top 5 --json")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_top);
        _query.AddOptionsTo(this);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = new WordsRequest { Search = await _query.ReadAsync(typed, cancellationToken), Top = typed.GetValue(_top) ?? 20 };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.WordsAsync(request, cancellationToken);
        if (WantsJson(typed))
        {
            JsonOutput.Write(shell.Stdout, json => WordsJson.Write(json, page));
        }
        else
        {
            shell.Error.Line("understood: " + page.Understood);
            NoticeText.Write(shell.Error, page.Notices);
            foreach (var word in page.Words)
                shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{word.Score,9:F1}  {word.Stem}  ({word.Stories} of {page.Read}; of all, {word.All})"));
            shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} {(page.Total == 1 ? "story" : "stories")}"));
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
