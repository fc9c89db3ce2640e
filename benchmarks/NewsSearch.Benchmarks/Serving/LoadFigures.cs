using System.Diagnostics;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>What came of asking for a while, several at a time, each as soon as it had its answer.</summary>
/// <param name="PerSecond">Answers a second; refusals are none.</param>
/// <param name="P50">Median, in microseconds, of what was answered.</param>
/// <param name="P99">The same for 99 in 100.</param>
/// <param name="Refused">Share that was told to come again.</param>
internal readonly record struct LoadFigures(double PerSecond, double P50, double P99, double Refused)
{
    /// <param name="askers">One for each that asks: answers the query of a number, and says whether it was answered.</param>
    /// <param name="time">How long.</param>
    public static async Task<LoadFigures> MeasureAsync(IReadOnlyList<Func<int, Task<bool>>> askers, TimeSpan time)
    {
        var started = Stopwatch.GetTimestamp();
        var (next, refused) = (-1, 0);
        var times = await Task.WhenAll(askers.Select(ask => Task.Run(async () =>
        {
            var own = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                if (await ask(Interlocked.Increment(ref next)))
                    own.Add(Stopwatch.GetElapsedTime(asked).TotalMicroseconds);
                else
                    Interlocked.Increment(ref refused);
            }
            return own;
        })));
        var all = times.SelectMany(t => t).Order().ToList();
        var took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return new LoadFigures(all.Count / took, At(all, 0.5), At(all, 0.99), (double)refused / (all.Count + refused));
    }

    public static double At(IReadOnlyList<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
}
