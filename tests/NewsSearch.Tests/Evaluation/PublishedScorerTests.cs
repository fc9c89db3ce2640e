using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsSearch.Evaluation;
using NewsSearch.Evaluation.Files;
using NewsSearch.Presentation;
using Xunit;

namespace NewsSearch.Tests.Evaluation;

/// <summary>The measures against the scorer that the project's figures are made with, where it is at hand.</summary>
public sealed class PublishedScorerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newssearch-eval-");

    [Fact]
    public void Measures_equal_those_of_the_scorer_on_made_up_runs()
    {
        var scorer = FindScorer();
        Assert.SkipWhen(scorer is null, "no ../shared/tools/trec_eval.py beside the repository, and NEWSSEARCH_TREC_EVAL names none");
        var (qrels, run, own) = MakeRun(new Random(19560));
        var output = Python(scorer!, qrels, run);
        Assert.SkipWhen(output is null, "no python3");

        var lines = output!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).ToList();
        foreach (var line in lines.SkipLast(1))
            AssertSame(own.Queries.Single(query => query.QueryId == line[0]).Scores, line);
        Assert.Equal(own.Queries.Count, lines.Count - 1);
        Assert.Equal(own.Queries.Count, int.Parse(lines[^1][1], CultureInfo.InvariantCulture));
        AssertSame(own.Means, lines[^1]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void AssertSame(Scores scores, string[] line)
    {
        var said = new Dictionary<string, double>
        {
            ["map"] = scores.Map,
            ["p@10"] = scores.P10,
            ["ndcg@10"] = scores.Ndcg10,
            ["recall@100"] = scores.Recall100,
            ["mrr"] = scores.Mrr,
        };
        foreach (var (name, value) in said)
            Assert.Equal(double.Parse(line[Array.IndexOf(line, name) + 1], CultureInfo.InvariantCulture), value, 0.000051);
    }

    /// <summary>Queries with many ties, unjudged stories, grades below zero, none relevant, unanswered, longer than the depth.</summary>
    private (string Qrels, string Run, EvaluationReport Own) MakeRun(Random random)
    {
        var qrels = new StringBuilder();
        var rankings = new List<(string Query, RankedId[] Ranking)>();
        for (var q = 0; q < 40; q++)
        {
            var judged = random.Next(1, 60);
            for (var d = 0; d < judged; d++)
                qrels.Append(CultureInfo.InvariantCulture, $"q{q} 0 d{d} {(q % 9 == 8 ? 0 : random.Next(-1, 4))}\n");
            var found = q % 7 == 6 ? 0 : random.Next(1, q % 5 == 4 ? 1_500 : 200);
            var order = Enumerable.Range(0, Math.Max(found, 80)).ToArray();
            random.Shuffle(order);
            rankings.Add(($"q{q}", [.. order.Take(found).Select((d, rank) => new RankedId($"d{d}", 100f / (1 + rank / 3)))]));
        }
        var run = new StringWriter(CultureInfo.InvariantCulture);
        var writer = new RunWriter(run, "test");
        foreach (var (query, ranking) in rankings)
            writer.Write(query, ranking);

        var judgements = QrelsFile.Read(new StringReader(qrels.ToString()), "qrels");
        var own = judgements.Answerable
            .Select(id => (id, rankings.Single(r => r.Query == id).Ranking))
            .Select(r => new QueryScores(r.id, r.Ranking.Length, RankingScorer.Score(r.Ranking.Select(d => d.Id), judgements.Of(r.id))))
            .ToList();
        var report = new EvaluationReport(own, RankingScorer.Mean([.. own.Select(o => o.Scores)]), 0);
        return (Write("qrels.txt", qrels.ToString()), Write("run.txt", run.ToString()), report);
    }

    private string Write(string name, string text)
    {
        var path = Path.Join(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string? Python(string script, string qrels, string run)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [script, qrels, run, "-q"]) { RedirectStandardOutput = true })!;
            var output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(0, python.ExitCode);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string? FindScorer()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Join(folder.FullName, "shared", "tools", "trec_eval.py");
            if (File.Exists(script))
                return script;
        }
        return Environment.GetEnvironmentVariable("NEWSSEARCH_TREC_EVAL") is { Length: > 0 } named && File.Exists(named) ? named : null;
    }
}
