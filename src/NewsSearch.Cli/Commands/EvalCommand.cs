using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract.Json;
using NewsSearch.Evaluation;
using NewsSearch.Evaluation.Files;
using NewsSearch.Matching.Compilation;
using NewsSearch.Ranking;

namespace NewsSearch.Cli.Commands;

/// <summary><c>eval</c>: measures the answers to judged queries.</summary>
internal sealed class EvalCommand : Verb
{
    /// <summary>The same comparison gives the same p.</summary>
    private const int DrawSeed = 1;

    private readonly IndexOption _index = new();
    private readonly TextOption _queries = new("--queries", "TSV", "The queries: qid, tab, text.") { Required = true };
    private readonly TextOption _qrels = new("--qrels", "FILE", "The judgements: qid 0 docid grade.") { Required = true };
    private readonly TextOption _run = new("--run", "OUT", "Write the rankings to this file, as TREC reads them.");
    private readonly ChoiceOption<RankingProfile> _profile = RankingProfiles.Option();
    private readonly ChoiceOption<MatchMode> _match = MatchModes.Option("How many of the bare words a story must match; else any.");
    private readonly ChoiceOption<RankingProfile> _compare = RankingProfiles.Option(
        "--compare", "Ask in this profile, too, and tell whether the difference could be chance.");

    private readonly Flag _perQuery = new("--per-query", "Print the measures of each query, too.");

    public EvalCommand()
        : base("eval", "Measure the answers to judged queries: MAP, P@10, nDCG@10, recall@100, MRR.",
            "eval --queries queries.tsv --qrels qrels.txt --run run.txt")
    {
        Add(_queries);
        Add(_qrels);
        Add(_index);
        Add(_run);
        Add(_match);
        Add(_profile);
        Add(_compare);
        Add(_perQuery);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var queries = Read(typed.GetValue(_queries)!, QueryFile.Read);
        var judgements = Read(typed.GetValue(_qrels)!, QrelsFile.Read);
        await using var index = _index.OpenToRead(typed);
        var profile = typed.GetValue(_profile) ?? RankingProfile.Balanced;
        EvaluationReport report;
        using (var run = typed.GetValue(_run) is { } path ? new StreamWriter(path) : null)
            report = await Ask(profile, run is null ? null : new RunWriter(run, Verbs.Program));
        var baseline = typed.GetValue(_compare);
        var comparison = baseline is { } other ? ProfileComparison.Of(report, await Ask(other, null), new Random(DrawSeed)) : null;
        if (report.Rewritten > 0)
            shell.Error.Line(string.Create(
                CultureInfo.InvariantCulture, $"notice: {report.Rewritten} of {queries.Count} queries cannot be read as written and were asked as their rewrites."));
        var perQuery = typed.GetValue(_perQuery);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => EvaluationJson.Write(json, report, perQuery, baseline is { } named ? RankingProfiles.NameOf(named) : null, comparison));
        else
            EvaluationText.Write(shell.Out, report, perQuery);
        if (comparison is not null && !WantsJson(typed))
            EvaluationText.Write(shell.Out, comparison, RankingProfiles.NameOf(profile), RankingProfiles.NameOf(baseline!.Value));
        return report.Queries.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;

        Task<EvaluationReport> Ask(RankingProfile asked, RunWriter? run) => new Evaluator(index.Engine).EvaluateAsync(
            queries, judgements, typed.GetValue(_match) ?? MatchMode.Any, asked, run, cancellationToken);
    }

    private static T Read<T>(string path, Func<TextReader, string, T> read)
    {
        using var lines = new StreamReader(path);
        return read(lines, path);
    }
}
