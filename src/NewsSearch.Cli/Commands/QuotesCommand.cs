using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Engine;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Cli.Commands;

/// <summary><c>quotes [QUERY]</c>: the quotes themselves.</summary>
internal sealed class QuotesCommand : Verb
{
    private readonly QueryArgument _query = new("Words of the quotes, and what their stories must match; nothing gives every quote.");
    private readonly SearchedStories _stories = new();
    private readonly NumberOption _top = new("--top", "Quotes on a page; 10 if not given.", 1, 1_000);
    private readonly TimeOptions _times = new();
    private readonly TextOption _after = new("--after", "CURSOR", "The page after the one with this cursor.");
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone: Лавров does not find Lavrov.");
    private readonly TextOption _speaker = new("--speaker", "NAME", "Only what this speaker said.");
    private readonly ChoiceOption<QuoteKind> _kind = new(
        "--kind", "Only quotes of this kind.",
        ("direct", QuoteKind.Direct), ("indirect", QuoteKind.Indirect), ("mixed", QuoteKind.Mixed));

    public QuotesCommand()
        : base("quotes", "Find quotes: who said what.", "quotes treaty --speaker Lavrov", "quotes --kind direct --in stories/ islands")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_speaker);
        Add(_kind);
        Add(_top);
        Add(_after);
        _times.AddTo(this);
        Add(_exactNames);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var query = await _query.ReadAsync(typed, cancellationToken);
        var (since, until, now, zone) = _times.Read(typed);
        var request = new SearchRequest
        {
            Query = Narrowed(query, typed.GetValue(_speaker), typed.GetValue(_kind)),
            Top = typed.GetValue(_top) ?? 10,
            After = typed.GetValue(_after),
            Since = since,
            Until = until,
            Now = now,
            TimeZone = zone,
            ExactNames = typed.GetValue(_exactNames),
        };
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var page = await index.QuotesAsync(request, cancellationToken);
        if (WantsJson(typed))
        {
            JsonOutput.Write(shell.Stdout, json => QuotePageJson.Write(json, page));
        }
        else
        {
            TranslationText.Write(shell.Error, page.Translation);
            shell.Error.Line("understood: " + page.Understood);
            NoticeText.Write(shell.Error, page.Notices);
            QuoteText.Write(shell.Out, page);
        }
        return page.Total > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    /// <summary>The query with said() in front, as if it had been typed so.</summary>
    private static ParsedQuery Narrowed(ParsedQuery query, string? speaker, QuoteKind? kind)
    {
        if (speaker is null && kind is null)
            return query;
        var said = new SaidNode(speaker is null ? null : SpeakerNode(speaker), null, kind);
        QueryNode tree = query.Tree is null or AllNode ? said : new AndNode(said, query.Tree);
        return query with { Tree = tree };
    }

    // Read as said(NAME) reads it, so that a name means the same on both ways.
    private static QueryNode SpeakerNode(string name)
    {
        var text = "speaker:(" + name + ")";
        var parsed = QueryParser.Parse(text);
        return parsed.Tree is FieldNode field && field.Field == QueryFields.Speaker
            ? field.Child
            : throw new UsageException($"--speaker takes a name such as Lavrov or 'Taro Kono', not '{name}'.");
    }
}
