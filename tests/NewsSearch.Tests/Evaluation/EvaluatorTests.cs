using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Evaluation;
using NewsSearch.Evaluation.Files;
using NewsSearch.Matching.Compilation;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Evaluation;

/// <summary>Judged queries over a small index.</summary>
public sealed class EvaluatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Queries_are_asked_and_scored_whatever_their_text()
    {
        await using var index = NewsIndex.Open(_folder.In("index"));
        await index.AddAsync(
            [
                new RawStory { Id = "kuril", Headline = "Kuril treaty", Body = "Talks about the treaty go on." },
                new RawStory { Id = "ferry", Headline = "Ferry", Body = "The ferry sails." },
                new RawStory { Id = "withheld", Headline = "Treaty", Status = StoryStatus.Withheld },
            ],
            cancellationToken: TestContext.Current.CancellationToken);
        TestQuery[] queries = [new("1", "kuril treaty"), new("2", "(ferry AND"), new("3", "treaty's zeppelin"), new("unjudged", "ferry")];
        var judgements = QrelsFile.Read(new StringReader("1 0 kuril 1\n2 0 ferry 1\n3 0 withheld 1\n4 0 ferry 1\n5 0 ferry 0\n"), "qrels");
        using var run = new StringWriter(CultureInfo.InvariantCulture);

        var report = await new Evaluator(index.Engine).EvaluateAsync(
            queries, judgements, run: new RunWriter(run, "test"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["1", "2", "3", "4"], report.Queries.Select(query => query.QueryId));
        Assert.Equal(1, report.Rewritten);
        Assert.Equal(1, report.Queries[0].Scores.Map);
        Assert.Equal(1, report.Queries[1].Scores.Map);
        // States do not matter here, and any of the words will do.
        Assert.Equal(1, report.Queries[2].Scores.Recall100);
        // Judged, but not asked.
        Assert.Equal(default, report.Queries[3].Scores);
        Assert.Equal(report.Queries.Average(query => query.Scores.Map), report.Means.Map);
        Assert.Contains("unjudged Q0 ferry 1 ", run.ToString(), StringComparison.Ordinal);

        var strict = await new Evaluator(index.Engine).EvaluateAsync(
            queries, judgements, MatchMode.All, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(0, strict.Queries[2].Found);
    }

    public void Dispose() => _folder.Dispose();
}
