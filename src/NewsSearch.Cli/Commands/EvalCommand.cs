using System.CommandLine;
using System.Globalization;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output.Json;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Evaluation;
using NewsSearch.Evaluation.Files;
using NewsSearch.Matching.Compilation;
using NewsSearch.Ranking;

namespace NewsSearch.Cli.Commands;

/// <summary><c>eval</c>: measures the answers to judged queries.</summary>
internal sealed class EvalCommand : Verb
{
    private readonly IndexOption _index = new();
    private readonly TextOption _queries = new("--queries", "TSV", "The queries: qid, tab, text.") { Required = true };
    private readonly TextOption _qrels = new("--qrels", "FILE", "The judgements: qid 0 docid grade.") { Required = true };
    private readonly TextOption _run = new("--run", "OUT", "Write the rankings to this file, as TREC reads them.");
    private readonly ChoiceOption<RankingProfile> _profile = RankingProfiles.Option();
    private readonly ChoiceOption<MatchMode> _match = MatchModes.Option("How many of the bare words a story must match; else any.");
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
        Add(_perQuery);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var queries = Read(typed.GetValue(_queries)!, QueryFile.Read);
        var judgements = Read(typed.GetValue(_qrels)!, QrelsFile.Read);
        await using var index = _index.OpenToRead(typed);
        EvaluationReport report;
        using (var run = typed.GetValue(_run) is { } path ? new StreamWriter(path) : null)
        {
            report = await new Evaluator(index.Engine).EvaluateAsync(
                queries, judgements, typed.GetValue(_match) ?? MatchMode.Any, typed.GetValue(_profile) ?? RankingProfile.Balanced,
                run is null ? null : new RunWriter(run, Verbs.Program), cancellationToken);
        }
        if (report.Rewritten > 0)
            shell.Error.Line(string.Create(
                CultureInfo.InvariantCulture, $"notice: {report.Rewritten} of {queries.Count} queries cannot be read as written and were asked as their rewrites."));
        var perQuery = typed.GetValue(_perQuery);
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => EvaluationJson.Write(json, report, perQuery));
        else
            EvaluationText.Write(shell.Out, report, perQuery);
        return report.Queries.Count > 0 ? ExitCode.Done : ExitCode.NothingFound;
    }

    private static T Read<T>(string path, Func<TextReader, string, T> read)
    {
        using var lines = new StreamReader(path);
        return read(lines, path);
    }
}
