using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Writing;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Collections;

/// <summary>The whole of Reuters-21578, read, extracted and indexed once.</summary>
[CollectionDefinition(Shared)]
public sealed class ReutersIndex : IAsyncLifetime, ICollectionFixture<ReutersIndex>
{
    /// <summary>The name under which several classes of tests use one.</summary>
    public const string Shared = "Reuters-21578";

    private readonly TemporaryFolder _folder = new();

    public bool IsThere => Articles.Count > 0;

    public NewsIndex News { get; private set; } = null!;

    public IReadOnlyList<RawStory> Stories { get; private set; } = [];

    public IReadOnlyList<Article> Articles { get; private set; } = [];

    public int Rejected { get; private set; }

    public BatchOutcome First { get; private set; }

    public BatchOutcome Second { get; private set; }

    /// <summary>What each step took, for the record.</summary>
    public string Times { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        News = NewsIndex.Open(_folder.In("index"));
        if (SharedData.Find("reuters-21578.jsonl.gz") is not { } path)
            return;
        var results = await Timed("read", () => new StoryFiles().Read(ReutersStories.JsonLines(path), "reuters.jsonl").ToList());
        Stories = [.. results.Where(r => r.IsStory).Select(r => r.Story!)];
        Rejected = results.Count - Stories.Count;
        var extractor = new ArticleExtractor();
        Articles = await Timed("extract", () => Stories.AsParallel().AsOrdered().Select(extractor.Extract).ToList());
        First = await Timed("index", () => Add(Articles));
        Second = await Timed("again, with extraction", () => News.AddAsync(Stories));
    }

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<BatchOutcome> Add(IReadOnlyList<Article> articles)
    {
        var outcome = default(BatchOutcome);
        foreach (var batch in articles.Chunk(2_000))
            outcome += await News.Engine.AddAsync(batch, CancellationToken.None);
        return outcome;
    }

    private Task<T> Timed<T>(string step, Func<T> work) => Timed(step, () => Task.FromResult(work()));

    private async Task<T> Timed<T>(string step, Func<Task<T>> work)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var result = await work();
        Times += string.Create(
            CultureInfo.InvariantCulture,
            $"{step}: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s, processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F1} s; ");
        return result;
    }
}
