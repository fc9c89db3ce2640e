using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using NewsSearch.Tests.Faults.Suite;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Questions that take long are called off at any moment, and it is measured how long they go on.</summary>
internal sealed class CancellationTrial : ITrial
{
    private const int Stories = 30_000;
    private const int WordsOfStory = 150;
    private const int Vocabulary = 20_000;
    private const int LongestWait = 40;

    /// <summary>Every so many questions are called off before they are asked: these end so whatever the machine.</summary>
    private const int CalledBeforeEvery = 4;

    private static readonly TimeSpan s_promised = TimeSpan.FromMilliseconds(50);

    private static readonly Func<NewsIndex, Random, CancellationToken, Task>[] s_questions =
    [
        (news, random, off) => news.SearchAsync(Search(Any(random, 400)), off),
        (news, random, off) => news.SearchAsync(Search(Any(random, 20)) with { Profile = RankingProfile.Thorough }, off),
        (news, random, off) => news.SearchAsync(Search($"({Any(random, 30)}) NEAR/50 ({Any(random, 30)})"), off),
        (news, random, off) => news.SearchAsync(Search($"w*{random.Next(10)} AND *{random.Next(10)}{random.Next(10)}"), off),
        (news, random, off) => news.SearchAsync(Search($"{Word(random)}~2 {Word(random)}~2 {Word(random)}~2"), off),
        (news, random, off) => news.SearchAsync(Search("NOT " + Word(random)) with { Order = SearchOrder.Newest, Count = null, Facets = [FacetField.Speaker, FacetField.Topic] }, off),
        (news, random, off) => news.QuotesAsync(Search(Any(random, 200)), off),
        (news, random, off) => news.TimelineAsync(new TimelineRequest { Search = Search(Any(random, 300)) }, off),
        (news, random, off) => news.SimilarAsync(new SimilarRequest { Id = "s" + random.Next(Stories) }, off),
        async (news, random, off) =>
        {
            await foreach (var _ in news.AllAsync(Search(Any(random, 50)), off))
                continue;
        },
    ];

    public string Name => "cancellations";

    public string Promise => "A question that is called off ends within 50 ms";

    public int Whole => 1_000;

    public int Quick => 200;

    public int Slice => 10;

    public string Unit => "questions called off";

    public bool IsAlone => true;

    public async Task RunAsync(TrialRun run)
    {
        var index = run.FolderOf(0);
        var times = new List<double>();
        await using (var news = NewsIndex.Open(index))
        {
            var stories = run.Count < Quick ? Stories / 100 : Stories;
            await news.AddAsync(Enumerable.Range(0, stories).Select(i => Story(i, run.RandomOf(i))));
            foreach (var question in s_questions)
                await question(news, run.RandomOf(0), CancellationToken.None);
            for (var i = 0; run.MayGoOn(i); i++)
                if (await CallOffAsync(news, run.RandomOf(i), i) is { } took)
                    times.Add(took);
                else if (IsCalledBefore(i))
                    run.Fail(i, "It was answered although it had been called off.");
                else
                    run.Add("were quicker", 1);
        }
        run.Add(Unit, times.Count);
        Directory.Delete(index, recursive: true);
        times.Sort();
        var (median, most) = (times[times.Count / 2], times[(int)(0.99 * times.Count)]);
        run.Remark = string.Create(CultureInfo.InvariantCulture, $"median {median:0.0} ms, 99 of 100 within {most:0.0} ms, longest {times[^1]:0.0} ms");
        // A slice of it runs beside other tests, which says nothing about times.
        if (run.Count >= Quick && most > s_promised.TotalMilliseconds)
            run.Fail(0, run.Remark);
    }

    /// <summary>By turns of all questions, not of rounds: there are ten questions, and one in four of each is meant.</summary>
    private static bool IsCalledBefore(int round) => round / s_questions.Length % CalledBeforeEvery == 0;

    /// <summary>Milliseconds from the call to the end; null where the answer was there before.</summary>
    private static async Task<double?> CallOffAsync(NewsIndex news, Random random, int round)
    {
        using var off = new CancellationTokenSource();
        var wait = random.Next(LongestWait);
        if (IsCalledBefore(round))
            await off.CancelAsync();
        var ended = 0L;
        var asked = Task.Run(async () =>
        {
            try
            {
                await s_questions[round % s_questions.Length](news, random, off.Token);
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
            finally
            {
                ended = Stopwatch.GetTimestamp();
            }
        });
        if (!IsCalledBefore(round))
            await Task.Delay(wait);
        var called = Stopwatch.GetTimestamp();
        await off.CancelAsync();
        return await asked ? Math.Max(0, Stopwatch.GetElapsedTime(called, ended).TotalMilliseconds) : null;
    }

    private static SearchRequest Search(string query) => new() { Query = QueryParser.Parse(query, QueryParserOptions.Default with { MaxClauses = 1_000 }), Match = MatchMode.Any };

    private static string Any(Random random, int words) => string.Join(" OR ", Enumerable.Range(0, words).Select(_ => Word(random)));

    /// <summary>Few words are frequent, and many are not.</summary>
    private static string Word(Random random) => "w" + (int)(Vocabulary * Math.Pow(random.NextDouble(), 4));

    private static RawStory Story(int number, Random random) => new()
    {
        Id = "s" + number,
        Headline = $"{Word(random)} {Word(random)} {Word(random)}",
        Body = string.Join(' ', Enumerable.Range(0, WordsOfStory).Select(_ => Word(random))) + $". \"{Word(random)} {Word(random)} is {Word(random)},\" Anna Lehto said.",
        Published = StoryTime.OfDay(new DateOnly(2019, 1, 1).AddDays(number % 2_000)),
    };
}
