using System.Text.Json;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;

namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>Who said what, on the annotated articles of PolNeAR.</summary>
internal sealed class AttributionScorer : IScorer
{
    private const string Quoted = "speakers: PolNeAR, direct quotes, F1";
    private const string Confident = "speakers: PolNeAR, precision at recall 80";
    private const string All = "attributions: PolNeAR, all, F1";
    private const double LeastRecall = 80;

    private static readonly Lazy<IReadOnlyList<ArticleAnswers>> s_answers = new(Extracted);

    public IReadOnlyList<string> Names => [Quoted, Confident, All];

    public string? SharedFile => AnnotatedArticle.FileName;

    /// <summary>Extracted once a process.</summary>
    public static IReadOnlyList<ArticleAnswers> Answers => s_answers.Value;

    public IReadOnlyList<Score> Measure()
    {
        var answers = Answers;
        var all = new AttributionFigures(answers, leastConfidence: 0);
        return [
            new(Quoted, all.QuotedF1, all.Units),
            new(Confident, PrecisionOfTheConfident(answers), all.Units),
            new(All, all.F1, all.Annotations),
        ];
    }

    private static IReadOnlyList<ArticleAnswers> Extracted()
    {
        var annotated = AnnotatedArticle.ReadAll().ToDictionary(article => article.Id, StringComparer.Ordinal);
        var extractor = new ArticleExtractor();
        return [.. new StoryFiles().Read(JsonLines(annotated.Values), "attributions.jsonl")
            .AsParallel().AsOrdered()
            .Select(result => extractor.Extract(result.Story!))
            .Select(article => new ArticleAnswers(annotated[article.Id], article))];
    }

    /// <summary>Asking for as much confidence as leaves a recall of 80; 0 where there is none such.</summary>
    private static double PrecisionOfTheConfident(IReadOnlyList<ArticleAnswers> answers) =>
        answers.SelectMany(article => article.Quotes).Select(quote => quote.Confidence).Distinct().OrderDescending()
            .Select(least => new AttributionFigures(answers, least))
            .FirstOrDefault(figures => figures.QuotedRecall >= LeastRecall)?.QuotedPrecision ?? 0;

    private static MemoryStream JsonLines(IEnumerable<AnnotatedArticle> articles)
    {
        var lines = new MemoryStream();
        foreach (var article in articles)
        {
            using (var json = new Utf8JsonWriter(lines))
            {
                json.WriteStartObject();
                json.WriteString("id", article.Id);
                json.WriteString("date", article.Date);
                json.WriteString("body", article.Text);
                json.WriteEndObject();
            }
            lines.Write("\n"u8);
        }
        lines.Position = 0;
        return lines;
    }
}
