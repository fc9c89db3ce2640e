using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;
using NewsSearch.Tests.Faults.Suite;

namespace NewsSearch.Tests.Faults.Load;

/// <summary>Everything at once on one index: two writers, two searchers, a reader as another process has it, snapshots, merges.</summary>
internal sealed class MixedLoad : IAsyncDisposable
{
    private const int Stories = 1_500;
    private const int Words = 40;
    private const int BatchSize = 25;

    /// <summary>States by which a reader of another process may be behind.</summary>
    private const int Lag = 300;

    /// <summary>A busy machine may cut a search short, which says nothing of what the index holds.</summary>
    private static readonly SearchLimits s_limits = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan };

    private readonly string _folder;
    private readonly TrialRun _run;
    private readonly NewsIndex _news;
    private readonly NewsIndex _reader;
    private readonly StoryModel _model = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly CancellationTokenSource _done = new();
    private readonly List<Task> _tasks = [];

    public MixedLoad(string folder, TrialRun run)
    {
        _folder = folder;
        _run = run;
        var index = Path.Combine(folder, "index");
        _news = NewsIndex.Open(new NewsSearchOptions { Path = index, Threads = 1 });
        _news.Engine.AddAsync([], CancellationToken.None).AsTask().GetAwaiter().GetResult();
        _reader = NewsIndex.Open(new NewsSearchOptions { Path = index, ReadOnly = true });
    }

    public void Begin()
    {
        _tasks.Add(Loop(1, WriteAsync));
        _tasks.Add(Loop(2, WriteAsync));
        _tasks.Add(Loop(3, random => SearchAsync(_news, random, 0)));
        _tasks.Add(Loop(4, random => SearchAsync(_news, random, 0)));
        _tasks.Add(Loop(5, random => SearchAsync(_reader, random, Lag)));
        _tasks.Add(Loop(6, SnapshotAsync));
    }

    public async Task EndAsync()
    {
        await _done.CancelAsync();
        await Task.WhenAll(_tasks);
        var check = await _news.Engine.CheckAsync(CancellationToken.None);
        if (!check.Ok)
            _run.Fail(0, string.Join("; ", check.Problems));
        for (var word = 0; word < Words; word++)
            await SearchAsync(_news, new Random(word), 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _news.DisposeAsync();
        _writing.Dispose();
        _done.Dispose();
    }

    private Task Loop(int number, Func<Random, Task> step) => Task.Run(async () =>
    {
        var random = _run.RandomOf(number);
        try
        {
            while (!_done.IsCancellationRequested)
                await step(random);
        }
        catch (Exception failed)
        {
            _run.Fail(number, failed);
        }
    });

    /// <summary>New stories, other versions of some that are there, deletes and kills; the number of stories stays about the same.</summary>
    private async Task WriteAsync(Random random)
    {
        await _writing.WaitAsync();
        try
        {
            var state = _model.Newest;
            if (random.Next(4) == 0 && state.Count > 0)
            {
                var ids = state.Keys.OrderBy(id => id, StringComparer.Ordinal).Skip(random.Next(state.Count)).Take(BatchSize).ToList();
                _model.Begin(state.RemoveRange(ids));
                await _news.DeleteAsync(ids);
            }
            else
            {
                var batch = Enumerable.Range(0, BatchSize).Select(_ => random.Next(Stories)).Distinct().Select(n => Story(n, random)).ToList();
                _model.Begin(state.SetItems(batch.Select(s => KeyValuePair.Create(s.Id!, WordOf(s)))));
                await _news.AddAsync(batch);
            }
            _model.Acknowledge();
            _run.Add("writes", 1);
            if (random.Next(200) == 0)
            {
                await _news.CompactAsync();
                _run.Add("compactions", 1);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task SearchAsync(NewsIndex news, Random random, int lag)
    {
        var word = "word" + random.Next(Words).ToString(CultureInfo.InvariantCulture);
        var from = Math.Max(0, _model.Acknowledged - lag);
        var request = new SearchRequest { Query = QueryParser.Parse(word), Top = 1_000, Copies = true, Limits = s_limits };
        var page = await news.SearchAsync(request);
        var found = page.Hits.Select(h => h.Id).ToHashSet();
        if (page.Total != found.Count || !page.Complete || !_model.Agrees(from, _model.UnderWay, word, found))
            _run.Fail(0, FormattableString.Invariant($"{word}: {page.Total} stories, {found.Count} hits, in no state from {from} to {_model.UnderWay}"));
        _run.Add(lag > 0 ? "searches by another reader" : "searches", 1);
    }

    private async Task SnapshotAsync(Random random)
    {
        var snapshot = Path.Combine(_folder, "snapshot");
        await _reader.SnapshotAsync(snapshot);
        Directory.Delete(snapshot, recursive: true);
        _run.Add("snapshots", 1);
        await Task.WhenAny(Task.Delay(random.Next(2_000, 6_000), _done.Token));
    }

    private static RawStory Story(int number, Random random)
    {
        var word = random.Next(Words);
        return new RawStory
        {
            Id = "s" + number.ToString(CultureInfo.InvariantCulture),
            Headline = string.Create(CultureInfo.InvariantCulture, $"Report {random.Next()} of harbour {number}"),
            Body = string.Create(CultureInfo.InvariantCulture, $"The word of the day is word{word}.\n\n\"It is {random.Next()} and {random.Next(900)} boats,\" Aino Lehto said."),
        };
    }

    private static string WordOf(RawStory story) => story.Body!.Split(' ')[6].Split('.')[0];
}
