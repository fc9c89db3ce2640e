using System.Diagnostics;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Tests.Faults.Suite;
using NewsSearch.Tests.Querying;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Generated queries, made to break something, through the parser and over a small index.</summary>
internal sealed class HostileQueryTrial : ITrial
{
    /// <summary>A query that is refused is not long in coming; one that is answered has its time, and some for a busy machine.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    private static readonly SearchLimits s_limits = SearchLimits.Default with { Time = TimeSpan.FromSeconds(2), Memory = 64 << 20 };

    private const long MostBytes = 192 << 20;

    public string Name => "hostile-queries";

    public string Promise => "A query is bounded: none crashes, none takes more than its time or memory";

    public int Whole => 500_000;

    public int Quick => 10_000;

    public int Slice => 3_000;

    public string Unit => "queries";

    public async Task RunAsync(TrialRun run)
    {
        var index = run.FolderOf(0);
        await using (var news = NewsIndex.Open(index))
        {
            await news.AddAsync(Enumerable.Range(0, 40).Select(Story));
            for (var i = 0; run.MayGoOn(i); i++)
            {
                var query = HostileQueryMaker.Make(run.RandomOf(i));
                try
                {
                    await Ask(run, news, query, i);
                }
                catch (Exception failed)
                {
                    run.Fail(i, $"{HostileQueries.Show(query)}: {failed}");
                }
                run.Add(Unit, 1);
                // Should one end the process, it is among those that follow.
                if (i % 50_000 == 0)
                    await Console.Error.WriteLineAsync(FormattableString.Invariant($"{Name}: {i} asked"));
            }
        }
        Directory.Delete(index, recursive: true);
    }

    private static async Task Ask(TrialRun run, NewsIndex news, string query, int round)
    {
        var started = Stopwatch.GetTimestamp();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsed = QueryParser.Parse(query, QueryParserOptions.Default);
        if (!parsed.Success)
        {
            run.Add("refused with a rewrite", 1);
            Assert.InRange(parsed.Error.Message.Length, 1, 300);
            Assert.InRange(parsed.Error.Position, 0, query.Length);
            parsed = QueryParser.Parse(parsed.Error.Rewrite);
            Assert.True(parsed.Success, "The rewrite does not parse.");
        }
        var request = new SearchRequest { Query = parsed, Top = 3, Limits = s_limits, Profile = (RankingProfile)(round % 3), Match = round % 5 == 0 ? MatchMode.Any : null };
        var page = round % 7 == 0 ? null : await news.SearchAsync(request);
        if (page is null)
            await news.QuotesAsync(request);
        else
            Assert.InRange(page.Hits.Count, 0, 3);
        run.Add("cut short, and said so", page is { Complete: false } ? 1 : 0);
        var took = Stopwatch.GetElapsedTime(started);
        Assert.True(took < s_patience, FormattableString.Invariant($"took {took.TotalSeconds:0.0} s"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }

    private static RawStory Story(int number) => new()
    {
        Id = "s" + number,
        Headline = $"Kuril treaty talks {number} in Tokyo",
        Body = $"TOKYO, May {number % 28 + 1} - \"The {number}th [peace] treaty of 1956 stands,\" Sergey Lavrov said. The US waits; AT&T and O'Brien wait in island{number % 7}.\n\nA treaty (of friendship) was signed on 2019-05-{number % 28 + 1:00}.",
        Source = number % 2 == 0 ? "TASS" : "Northwire",
        Published = StoryTime.OfDay(new DateOnly(2019, 1, 1).AddDays(number)),
    };
}
