using System.CommandLine;
using NewsSearch.Alerting.Delivering;
using NewsSearch.Articles;
using NewsSearch.Cli.Arguments;
using NewsSearch.Cli.Output;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ingestion;

namespace NewsSearch.Cli.Commands;

/// <summary><c>index PATH...</c>: reads stories into the index.</summary>
internal sealed class IndexCommand : Verb
{
    private readonly PathsArgument _paths = new();
    private readonly IndexOption _index = new();
    private readonly StoryFormats _formats = new();
    private readonly ExtractionSettings _extraction = new();
    private readonly NumberOption _threads = new("--threads", "Threads for extraction; else one a processor.", 1, 1024);
    private readonly TextOption _rejects = new("--rejects", "FILE", "Write what could not be read to this file, a line of JSON each.");
    private readonly Flag _noAlerts = new("--no-alerts", "Tell no alert of what comes now; that is made up for the next time.");
    private readonly Flag _dryRun = new("--dry-run", "Read and extract everything, and change nothing.");

    public IndexCommand()
        : base(
            "index",
            "Read stories into the index.",
            "index stories/ more.jsonl.gz archive.zip reuters21578.tar.gz",
            "index --index my-index --rejects bad.jsonl wire.txt",
            "index export.csv --map headline=Title --map body=Text --map date=3",
            "index api.jsonl --map headline=content.title --map body=content.text",
            "index --topic-model topics.model --newscodes mediatopic.json stories/")
    {
        Add(_paths);
        Add(_index);
        _formats.AddTo(this);
        _extraction.AddTo(this);
        Add(_threads);
        Add(_rejects);
        Add(_noAlerts);
        Add(_dryRun);
        Add(Json);
    }

    public override async Task<int> RunAsync(ParseResult typed, Shell shell, CancellationToken cancellationToken)
    {
        var extraction = _extraction.Load(typed);
        var progress = new IndexingProgress(shell.Error, shell.Time);
        var results = new StoryFiles(_formats.Reading(typed))
            .Read(typed.GetValue(_paths)!, progress, cancellationToken);
        using var rejections = new RejectionLog(shell.Error, typed.GetValue(_rejects));
        var stories = rejections.StoriesOf(results);
        var threads = typed.GetValue(_threads) ?? 0;
        var summary = typed.GetValue(_dryRun)
            ? await TryAsync(stories, extraction, threads, cancellationToken)
            : await IndexAsync(stories, typed, shell, extraction, threads, progress, cancellationToken);
        progress.Close();
        rejections.Close();
        summary = summary with
        {
            Rejected = rejections.Count,
            Seconds = progress.Elapsed.TotalSeconds,
            BytesRead = progress.Read.BytesRead,
        };
        if (WantsJson(typed))
            JsonOutput.Write(shell.Stdout, json => IndexingSummaryJson.Write(json, summary));
        else
            IndexingSummaryText.Write(shell.Out, summary);
        return rejections.Count > 0 ? ExitCode.InputRejected : ExitCode.Done;
    }

    private async Task<IndexingSummary> IndexAsync(
        IEnumerable<RawStory> stories, ParseResult typed, Shell shell, ExtractionOptions extraction, int threads, IProgress<BatchOutcome> progress, CancellationToken cancellationToken)
    {
        using var alerts = new AlertDelivery(shell.Time, (alert, reason) => shell.Error.Line(alert is null ? reason : $"alert '{alert.Name}' was left behind: {reason}"));
        var options = new NewsSearchOptions
        {
            Path = _index.Folder(typed),
            Threads = threads,
            Extraction = extraction,
            Alerts = typed.GetValue(_noAlerts) ? null : alerts,
        };
        await using var index = NewsIndex.Open(options);
        // Found out before much is read: whether somebody else is writing.
        await index.Engine.AddAsync([], cancellationToken);
        var outcome = await index.AddAsync(stories, progress, cancellationToken);
        var statistics = await index.Engine.StatisticsAsync(cancellationToken);
        return new IndexingSummary(outcome, outcome.Added + outcome.Updated + outcome.Unchanged, statistics.Bytes);
    }

    private static async Task<IndexingSummary> TryAsync(IEnumerable<RawStory> stories, ExtractionOptions extraction, int threads, CancellationToken cancellationToken)
    {
        var articles = 0;
        await foreach (var chunk in Extracting.ChunksAsync(new ArticleExtractor(extraction), stories, article => article.Id, threads, cancellationToken))
            articles += chunk.Length;
        return new IndexingSummary(default, articles, IndexBytes: 0);
    }
}
