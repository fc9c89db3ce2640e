using NewsSearch.Alerting;
using NewsSearch.Engine.Aliases;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;

namespace NewsSearch.Engine.Alerts;

/// <summary>
/// Tells alerts of what came since they were told last: each is asked of the new stories of a state, and how far it got is kept
/// in the index folder. What fails is left behind and tried again. Memory holds the places of one alert's stories, and the
/// stories of one call of the sink. One round at a time.
/// </summary>
internal sealed class AlertTelling(AlertBook book, AliasSource aliases, TimeProvider time, SearchLimits limits)
{
    /// <summary>Stories that a sink is given at a time.</summary>
    private const int AtATime = 64;

    /// <summary>Stories that are kept for the next alert that finds them.</summary>
    private const int MostKept = 512;

    /// <summary>How long an alert is left alone that failed.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(60);

    /// <summary>How often progress is kept while there is more to tell.</summary>
    private static readonly TimeSpan s_betweenKeeps = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, long> _failedAt = new(StringComparer.Ordinal);

    /// <summary>One round over one state.</summary>
    /// <param name="state">The state; everything in it is on the disk.</param>
    /// <param name="sink">Who is told.</param>
    /// <param name="keep">Runs what changes the index folder, under its lock.</param>
    /// <param name="cancellationToken">Ends it; what was told is kept.</param>
    public async ValueTask<AlertReport> TellAsync(SearcherLease state, IAlertSink sink, Action<Action> keep, CancellationToken cancellationToken)
    {
        var (alerts, problems) = book.Read();
        foreach (var problem in problems)
            sink.Failed(null, problem);
        if (alerts.IsEmpty)
            return new AlertReport(0, problems.Length);
        var now = time.GetUtcNow();
        var positions = book.Positions(alerts);
        var copies = new CopiesAsTheyCame(state.Reader);
        var among = StoryFilter.WithKilled(state.Reader, now);
        var news = new Dictionary<AlertPosition, NewStories>();
        var access = default(StoryAccess);
        var (told, failed, keptAt, changed) = (0L, problems.Length, time.GetTimestamp(), false);
        try
        {
            foreach (var alert in alerts)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsDue(alert))
                    continue;
                var position = positions[alert.Alert.Name];
                if (!news.TryGetValue(position, out var stories))
                    news[position] = stories = new NewStories(state.Reader, among, position, copies);
                if (!stories.Any)
                    continue;
                try
                {
                    var budget = new SearchBudget(limits, time, cancellationToken);
                    var search = new AlertSearch(state, aliases, alert.Alert, alert.Query, now, budget);
                    foreach (var found in search.Find(stories, copies).Chunk(AtATime))
                    {
                        access = access is { Kept: < MostKept } ? access : new StoryAccess(state.Reader);
                        await sink.TellAsync(alert.Alert, [.. found.Select(f => search.Read(f, access, new SearchBudget(limits, time, cancellationToken)))], cancellationToken).ConfigureAwait(false);
                        told += found.Length;
                        positions[alert.Alert.Name] = new AlertPosition(found[^1].Moment, found[^1].Id);
                        changed = true;
                        if (time.GetElapsedTime(keptAt) > s_betweenKeeps)
                            Keep();
                    }
                    positions[alert.Alert.Name] = new AlertPosition(stories.Last, null);
                    changed = true;
                    _failedAt.Remove(alert.Alert.Name);
                }
                catch (Exception refused) when (refused is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
                {
                    failed++;
                    _failedAt[alert.Alert.Name] = time.GetTimestamp();
                    sink.Failed(alert.Alert, refused.Message);
                }
            }
        }
        finally
        {
            if (changed)
                Keep();
        }
        return new AlertReport(told, failed);

        void Keep()
        {
            keep(() => book.Keep(positions));
            (keptAt, changed) = (time.GetTimestamp(), false);
        }
    }

    private bool IsDue(KeptAlert alert) =>
        !alert.Stored.Held && (!_failedAt.TryGetValue(alert.Alert.Name, out var failed) || time.GetElapsedTime(failed) >= s_pause);
}
