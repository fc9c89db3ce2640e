using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>
/// Stories of a feed that never ends, each looked for by the index that takes it in and by one that only reads, as another
/// process would, until both find it.
/// </summary>
internal sealed class ArrivalTrial : ITrial
{
    private const int Before = 5_000;
    private const int LongestGap = 700;

    private static readonly TimeSpan s_promised = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(5);

    public string Name => "arrivals";

    public string Promise => "A story is found within a second, by the process that takes it in and by others, and is durable by then";

    public int Whole => 200;

    public int Quick => 20;

    public int Slice => 3;

    public string Unit => "stories that came";

    public bool IsAlone => true;

    public async Task RunAsync(TrialRun run)
    {
        var index = run.FolderOf(0);
        var (own, others) = (new List<double>(), new List<double>());
        await using (var news = NewsIndex.Open(index))
        {
            await news.AddAsync(Enumerable.Range(0, run.Count < Quick ? Before / 100 : Before).Select(i => Story("old" + i)));
            await using var reader = NewsIndex.Open(new NewsSearchOptions { Path = index, ReadOnly = true });
            using var feed = new BlockingCollection<RawStory>();
            var taking = news.AddAsync(feed.GetConsumingEnumerable());
            for (var i = 0; run.MayGoOn(i); i++)
            {
                // At any moment of the half second in which a batch is collected.
                await Task.Delay(run.RandomOf(i).Next(LongestGap));
                var came = Stopwatch.GetTimestamp();
                var word = "new" + i;
                feed.Add(Story(word));
                var found = await Task.WhenAll(FoundAsync(news, word, came), FoundAsync(reader, word, came));
                own.Add(found[0]);
                others.Add(found[1]);
                run.Add(Unit, 1);
            }
            feed.CompleteAdding();
            Assert.Equal(own.Count, (await taking).Added);
        }
        Directory.Delete(index, recursive: true);
        run.Remark = $"in the same process {Times(own)}; in another {Times(others)}";
        // A slice of it runs beside other tests, which says nothing about times.
        if (run.Count >= Quick && own.Concat(others).Max() > s_promised.TotalMilliseconds)
            run.Fail(0, run.Remark);
    }

    private static async Task<double> FoundAsync(NewsIndex news, string word, long came)
    {
        while ((await news.SearchAsync(word, top: 1)).Total == 0)
        {
            Assert.True(Stopwatch.GetElapsedTime(came) < s_patience, $"{word} is not found.");
            await Task.Delay(s_pause);
        }
        return Stopwatch.GetElapsedTime(came).TotalMilliseconds;
    }

    private static string Times(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:0} ms, longest {times[^1]:0} ms");
    }

    private static RawStory Story(string word) => new()
    {
        Id = word,
        Headline = $"Ferry {word} resumes",
        Body = $"HARBOUR CITY, May 3 - The ferry {word} sails again.",
        Published = StoryTime.OfDay(new DateOnly(2019, 5, 3)),
    };
}
