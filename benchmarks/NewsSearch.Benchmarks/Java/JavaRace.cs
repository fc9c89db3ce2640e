using System.Diagnostics;
using System.Globalization;
using NewsSearch.Benchmarks.Searching;
using NewsSearch.Benchmarks.Yardsticks;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Benchmarks.Java;

/// <summary>One query at a time in Lucene for Java and in NewsSearch, round by round. Not thread-safe.</summary>
/// <param name="java">Answers the one side.</param>
/// <param name="isQuick">Fewer and shorter rounds.</param>
internal sealed class JavaRace(JavaProgram java, bool isQuick)
{
    private const int Top = 10;

    private readonly int _rounds = isQuick ? 1 : 3;
    private readonly TimeSpan _warming = TimeSpan.FromMilliseconds(isQuick ? 500 : 1_000);
    private readonly TimeSpan _measuring = TimeSpan.FromMilliseconds(isQuick ? 300 : 700);

    /// <param name="query">In the language of NewsSearch.</param>
    /// <param name="match">How many of the bare words must match.</param>
    /// <param name="byTime">The newest ten in place of the best.</param>
    /// <param name="counted">Up to how many matches the total is exact.</param>
    /// <exception cref="InvalidOperationException">The two count differently.</exception>
    public Figures Run(string query, MatchMode match, bool byTime, long counted)
    {
        var indexes = SearchedIndexes.Shared;
        var ready = indexes.Found.Ready(query, match);
        var same = SameClauses.Of(query, match, indexes.SameFields.Reader);
        string[] form = [byTime ? "time" : "score", .. JavaQuery.Of(same)];
        var (theirs, ours, total) = (new List<Spread>(), new List<Spread>(), 0L);
        for (var round = 0; round < _rounds; round++)
        {
            var answer = java.Ask([Milliseconds(_warming), Milliseconds(_measuring), counted.ToString(CultureInfo.InvariantCulture), .. form]);
            theirs.Add(new(Microseconds(answer[0]), Microseconds(answer[1])));
            total = long.Parse(answer[2], CultureInfo.InvariantCulture);
            ours.Add(Repeated(() => byTime ? indexes.Found.Newest(ready, Top, counted).Total : indexes.Found.Best(ready, Top, counted).Total));
        }
        if (counted == int.MaxValue && !query.Contains('~') && indexes.SameFields.Searcher.Search(same, Top).TotalHits is var expected && expected != total)
            throw new InvalidOperationException($"'{query}' matches {total} stories in Java, {expected} in Lucene.Net.");
        return new(Spread.Middle(theirs), Spread.Middle(ours), total);
    }

    private Spread Repeated(Func<long> ask)
    {
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < _warming;)
            ask();
        var times = new List<double>(1 << 16);
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < _measuring;)
        {
            var asked = Stopwatch.GetTimestamp();
            ask();
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
        }
        times.Sort();
        return new(times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);

    private static double Microseconds(string nanoseconds) => long.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1_000.0;

    /// <summary>How long one side takes, in microseconds.</summary>
    public readonly record struct Spread(double Median, double P99)
    {
        public static Spread Middle(IReadOnlyList<Spread> rounds) =>
            new(rounds.Select(r => r.Median).Order().ElementAt(rounds.Count / 2), rounds.Select(r => r.P99).Order().ElementAt(rounds.Count / 2));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median:N0} ({P99:N0})");
    }

    /// <summary>Both sides.</summary>
    /// <param name="Java">Lucene for Java.</param>
    /// <param name="Own">NewsSearch.</param>
    /// <param name="Total">How many match, as told by Java.</param>
    public readonly record struct Figures(Spread Java, Spread Own, long Total)
    {
        /// <summary>How many times as fast NewsSearch is.</summary>
        public double Times => Java.Median / Own.Median;
    }
}
