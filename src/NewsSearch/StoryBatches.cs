using System.Threading.Channels;
using NewsSearch.Articles;

namespace NewsSearch;

/// <summary>
/// Cuts stories into batches as they come: by number where they come fast, and by time where they come slowly and nobody is busy
/// with the batch before. They are read on a thread of their own, as a sequence that waits for its next story can only be waited
/// for. One reader.
/// </summary>
internal sealed class StoryBatches : IDisposable
{
    /// <summary>Stories that wait to be put into a batch.</summary>
    private const int Ahead = 64;

    private readonly Channel<RawStory> _stories = Channel.CreateBounded<RawStory>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
    private readonly CancellationTokenSource _stopped;
    private readonly int _size;
    private readonly TimeSpan _longest;
    private readonly TimeProvider _time;

    /// <param name="stories">Read as needed.</param>
    /// <param name="size">Stories of a batch, at most.</param>
    /// <param name="longest">How long the first story of a batch waits for others, once the batch before is done.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends reading and waiting.</param>
    public StoryBatches(IEnumerable<RawStory> stories, int size, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        _size = size;
        _longest = longest;
        _time = time;
        _stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stop = _stopped.Token;
        _ = Task.Factory.StartNew(() => Read(stories, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The next batch; null at the end. What reading threw, it throws, and the stories since the last batch are dropped.</summary>
    /// <param name="before">What is done with the batch before.</param>
    public async Task<RawStory[]?> NextAsync(Task before)
    {
        var reader = _stories.Reader;
        if (!await reader.WaitToReadAsync(_stopped.Token).ConfigureAwait(false))
            return null;
        var batch = new List<RawStory>();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_stopped.Token);
        var isOver = WaitAsync(before, patience.Token);
        while (batch.Count < _size)
        {
            if (reader.TryRead(out var story))
            {
                batch.Add(story);
                continue;
            }
            var more = reader.WaitToReadAsync(_stopped.Token).AsTask();
            if (await Task.WhenAny(more, isOver).ConfigureAwait(false) == isOver && !more.IsCompleted || !await more.ConfigureAwait(false))
                break;
        }
        await patience.CancelAsync().ConfigureAwait(false);
        _stopped.Token.ThrowIfCancellationRequested();
        return [.. batch];
    }

    /// <summary>Lets whoever reads stop after the story under way; it is not waited for, as it may never come.</summary>
    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
    }

    /// <summary>Ends when the first story has waited long enough and the batch before is done, however that ended.</summary>
    private async Task WaitAsync(Task before, CancellationToken stop)
    {
        try
        {
            await Task.Delay(_longest, _time, stop).ConfigureAwait(false);
            await before.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Whoever waits for the batch before is told what became of it.
        }
    }

    private void Read(IEnumerable<RawStory> stories, CancellationToken stop)
    {
        try
        {
            foreach (var story in stories)
                while (!_stories.Writer.TryWrite(story))
                    if (!_stories.Writer.WaitToWriteAsync(stop).AsTask().GetAwaiter().GetResult())
                        return;
            _stories.Writer.TryComplete();
        }
        catch (Exception failure)
        {
            _stories.Writer.TryComplete(failure);
        }
    }
}
