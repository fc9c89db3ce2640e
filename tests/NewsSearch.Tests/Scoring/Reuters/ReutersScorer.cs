using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Collections;

namespace NewsSearch.Tests.Scoring.Reuters;

/// <summary>Datelines and countries of Reuters-21578.</summary>
internal sealed class ReutersScorer : IScorer
{
    private const string Parsed = "datelines: Reuters, parsed";
    private const string Near = "datelines: Reuters, date within 4 days";
    private const string Country = "datelines: Reuters, country among PLACES";
    private const string Invented = "false datelines: Reuters, stories without one";
    private const string Countries = "countries: Reuters, F1";

    private static readonly Lazy<ReutersFigures> s_figures = new(Count);

    public IReadOnlyList<string> Names => [Parsed, Near, Country, Invented, Countries];

    public string? SharedFile => ReutersRecord.FileName;

    /// <summary>Counted once a process.</summary>
    public static ReutersFigures Figures => s_figures.Value;

    public IReadOnlyList<Score> Measure()
    {
        var figures = Figures;
        return [
            Score.Share(Parsed, figures.Parsed, figures.WithDateline),
            Score.Share(Near, figures.NearOwnDate, figures.Dated),
            Score.Share(Country, figures.CountriesAgreeing, figures.CountriesCompared),
            new(Invented, figures.Invented, figures.WithoutDateline),
            new(Countries, Score.F1(figures.CountriesRight, figures.CountriesFound, figures.CountriesGiven), figures.CountriesGiven),
        ];
    }

    private static ReutersFigures Count()
    {
        var extractor = new ArticleExtractor();
        var articles = new StoryFiles().Read(ReutersStories.JsonLines(ReutersRecord.FilePath), "reuters.jsonl")
            .Select(result => result.Story!)
            .AsParallel().Select(extractor.Extract).Select(Slim)
            .ToDictionary(article => article.Id, StringComparer.Ordinal);
        var figures = new ReutersFigures();
        foreach (var record in ReutersRecord.ReadAll())
            figures.Add(record, articles.GetValueOrDefault(record.StoryId));
        return figures;
    }

    /// <summary>What is looked at; the texts of 21,577 stories need not be held for it.</summary>
    private static Article Slim(Article article) =>
        new() { Id = article.Id, Original = new RawStory(), Dateline = article.Dateline, Places = article.Places };
}
