using System.CommandLine;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Ranking;

namespace NewsSearch.Cli.Commands;

/// <summary><c>explain ID QUERY</c>: why a story has the score it has.</summary>
internal sealed class ExplainCommand : Verb
{
    private readonly Argument<string> _id = new("ID") { Description = "The story's id, as hits show it." };
    private readonly QueryArgument _query = new("The query.");
    private readonly IndexOption _index = new();
    private readonly ChoiceOption<RankingProfile> _profile = RankingProfiles.Option();
    private readonly ChoiceOption<MatchMode> _match = MatchModes.Option("How many of the bare words the story must match; else all, and most if it does not.");
    private readonly Flag _exactNames = new("--exact-names", "Look for names in the spelling typed alone.");

    public ExplainCommand()
        : base("explain", "Print what the score of a story is made of.", "explain kuril-2019-osaka kuril peace treaty")
    {
        Add(_id);
        _query.AddTo(this);
        Add(_index);
        Add(_match);
        Add(_profile);
        Add(_exactNames);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var id = typed.GetValue(_id)!;
        var query = await _query.ReadAsync(typed, cancellationToken);
        await using var index = _index.OpenToRead(typed);
        var request = new SearchRequest { Query = query, Match = typed.GetValue(_match) ?? _query.Dialect.MatchOf(typed), Profile = typed.GetValue(_profile) ?? RankingProfile.Balanced, ExactNames = typed.GetValue(_exactNames) };
        var explanation = await index.ExplainAsync(id, request, cancellationToken);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => ExplanationJson.Write(json, id, query.Text, explanation));
        else if (explanation is null)
            shell.Error.Line($"{Verbs.Program}: There is no story {id} in the index that the query finds.");
        else
            ExplanationText.Write(shell.Out, explanation);
        return explanation is null ? ExitCode.NothingFound : ExitCode.Done;
    }
}
