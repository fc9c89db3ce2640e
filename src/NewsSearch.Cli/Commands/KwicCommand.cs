using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Tables;
using NewsSearch.Engine.Concordances;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Cli.Commands;

/// <summary><c>kwic QUERY</c>: keywords in context.</summary>
internal sealed class KwicCommand : Verb
{
    private readonly CountedQuery _query = new("What to look for.");
    private readonly SearchedStories _stories = new();
    private readonly NumberOption _top = new("--top", "Lines; 100 if not given.", 0, 100_000);
    private readonly NumberOption _width = new("--width", "Characters on either side; 40 if not given.", 0, 1_000);
    private readonly ChoiceOption<KwicOrder> _sort = new(
        "--sort", "Newest stories first, oldest first, by the words before, the nearest first, or by the words behind.",
        ("newest", KwicOrder.Newest), ("oldest", KwicOrder.Oldest), ("left", KwicOrder.Left), ("right", KwicOrder.Right));

    private readonly Flag _copies = new("--copies", "Lines of copies, too; they are counted either way.");
    private readonly CountFormat _format = new("Aligned lines, JSON, or a table of comma-separated values.");

    public KwicCommand()
        : base("kwic", "Show every place where a query stands, with what stands around it, and count them.",
            "kwic '\"peace treaty\"' --sort right", "kwic treaty --width 60 --top 1000 --format csv")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_top);
        Add(_width);
        Add(_sort);
        Add(_copies);
        _query.AddOptionsTo(this);
        Add(_format);
        Add(Json);
    }

    public override bool WantsJson(ParseResult typed) => _format.Of(typed, Json) == OutputFormat.Json;

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var request = new KwicRequest
        {
            Search = await _query.ReadAsync(typed, cancellationToken) with { Copies = typed.GetValue(_copies) },
            Width = typed.GetValue(_width) ?? 40,
            Order = typed.GetValue(_sort) ?? KwicOrder.Newest,
            Top = typed.GetValue(_top) ?? 100,
        };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.KwicAsync(request, cancellationToken);
        switch (_format.Of(typed, Json))
        {
            case OutputFormat.Json:
                JsonOutput.Write(shell.Stdout, json => KwicJson.Write(json, page));
                break;
            case OutputFormat.Csv:
                KwicTable.Write(shell.Stdout, page);
                break;
            default:
                KwicText.Write(shell, page, request.Width);
                break;
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }
}
