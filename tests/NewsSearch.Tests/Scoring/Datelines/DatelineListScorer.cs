using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Tests.Extraction.Datelines;

namespace NewsSearch.Tests.Scoring.Datelines;

/// <summary>The committed list of datelines and near misses, through the whole extraction; a case is right when every member is.</summary>
internal sealed class DatelineListScorer : IScorer
{
    private const string Name = "datelines: committed list, exact";

    public IReadOnlyList<string> Names => [Name];

    public string? SharedFile => null;

    public IReadOnlyList<Score> Measure()
    {
        var extractor = new ArticleExtractor();
        var cases = DatelineCaseTests.Cases().Select(row => row.Data).ToList();
        var right = cases.Count(row => Printed(extractor.Extract(new RawStory { Body = row.Item1 }).Dateline) == row.Item2);
        return [Score.Share(Name, right, cases.Count)];
    }

    private static string Printed(Dateline? dateline) => string.Join('\t',
        dateline is null or { Places.Count: 0 } ? "-" : string.Join('/', dateline.Places),
        dateline?.Country ?? "-", Number(dateline?.Month), Number(dateline?.Day),
        Number(dateline is { YearInferred: false } ? dateline.Year : null), dateline?.Agency ?? "-");

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
