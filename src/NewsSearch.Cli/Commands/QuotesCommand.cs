using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Folders;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Contract.Options;
using NewsSearch.Engine;

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
    private readonly TextOption _about = new("--about", "NAME", "Only quotes that speak of this person or body, under any of the names known.");
    private readonly Flag _distinct = new("--distinct", "Each quote once, from the story that had it first, with the number of its occurrences.");
    private readonly ChoiceOption<SearchOrder> _sort = new(
        "--sort", "Best first, newest first or oldest first.", Choices.Orders);

    private readonly ChoiceOption<QuoteKind> _kind = new(
        "--kind", "Only quotes of this kind.", Choices.QuoteKinds);

    public QuotesCommand()
        : base("quotes", "Find quotes: who said what.", "quotes treaty --speaker Lavrov", "quotes --about Putin --sort newest", "quotes --speaker Lavrov --distinct --sort oldest")
    {
        _query.AddTo(this);
        _stories.AddTo(this);
        Add(_speaker);
        Add(_about);
        Add(_kind);
        Add(_distinct);
        Add(_sort);
        Add(_top);
        Add(_after);
        _times.AddTo(this);
        Add(_exactNames);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        if (typed.GetValue(_distinct) && typed.GetValue(_after) is not null)
            throw new UsageException("--distinct has one page: it does not go with --after.");
        var query = await _query.ReadAsync(typed, cancellationToken);
        var (since, until, now, zone) = _times.Read(typed);
        await using var index = await _stories.OpenAsync(typed, shell, cancellationToken);
        var request = new SearchRequest
        {
            Query = QuoteQuery.Narrowed(
                query,
                typed.GetValue(_speaker) is { } speaker ? QuoteQuery.Speaker(_speaker.Name, speaker) : null,
                typed.GetValue(_about) is { } about ? await QuoteQuery.AboutAsync(index, _about.Name, about, cancellationToken) : null,
                typed.GetValue(_kind)),
            Top = typed.GetValue(_top) ?? 10,
            After = typed.GetValue(_after),
            Since = since,
            Until = until,
            Now = now,
            TimeZone = zone,
            ExactNames = typed.GetValue(_exactNames),
            DistinctQuotes = typed.GetValue(_distinct),
            Order = typed.GetValue(_sort) ?? SearchOrder.Relevance,
        };
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
}
