using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Engine.Concordances;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Cli.Commands;

/// <summary><c>pairs [QUERY]</c>: who is quoted with whom.</summary>
internal sealed class PairsCommand : Verb
{
    private readonly CountedQuery _query = new("Among which stories; nothing takes all.");
    private readonly SearchedStories _stories = new();
    private readonly TextOption _speaker = new("--speaker", "NAME", "Only pairs of this person.");
    private readonly NumberOption _top = new("--top", "Pairs; 20 if not given.", 1, 100_000);
    private readonly CountFormat _format = new("A list, JSON, or a table of comma-separated values.");

    public PairsCommand()
        : base("pairs", "Count who is quoted with whom in the stories that a query finds.", "pairs treaty", "pairs --speaker Putin --top 50 --format csv")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_speaker);
        Add(_top);
        _query.AddOptionsTo(this);
        Add(_format);
        Add(Json);
    }

    public override bool WantsJson(ParseResult typed) => _format.Of(typed, Json) == OutputFormat.Json;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = new SpeakerPairRequest
        {
            Search = await _query.ReadAsync(typed, cancellationToken),
            Speaker = typed.GetValue(_speaker),
            Top = typed.GetValue(_top) ?? 20,
        };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.SpeakerPairsAsync(request, cancellationToken);
        switch (_format.Of(typed, Json))
        {
            case OutputFormat.Json:
                JsonOutput.Write(shell.Stdout, json => PairsJson.Write(json, page));
                break;
            case OutputFormat.Csv:
                var table = new TableWriter(shell.Stdout, ',');
                table.Row(["speaker", "with", "stories", "copies"]);
                foreach (var pair in page.Pairs)
                    table.Row([pair.Speaker, pair.With, pair.Stories.ToString(CultureInfo.InvariantCulture), pair.Copies.ToString(CultureInfo.InvariantCulture)]);
                break;
            default:
                Show(shell, page);
                break;
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static void Show(Shell shell, SpeakerPairPage page)
    {
        shell.Error.Line("understood: " + page.Understood);
        NoticeText.Write(shell.Error, page.Notices);
        foreach (var pair in page.Pairs)
        {
            shell.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{pair.Stories,9}  {pair.Speaker}, {pair.With}"));
            shell.Out.Dim(CopiesLine.Among(pair.Copies, "  (", ")"));
            shell.Out.Line();
        }
        shell.Out.Line(string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} pairs in {page.Stories:N0} stories"));
    }
}
