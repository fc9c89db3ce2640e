using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using NewsSearch.Articles;
using NewsSearch.Extraction;

namespace NewsSearch;

/// <summary>
/// The articles of a batch of stories, extracted as they are asked for and let go with it: holding thousands of articles
/// would cost as much again for the memory. With several threads, some slices are made ahead, from <see cref="Begin"/> on.
/// Going through it again extracts again, with the same articles.
/// </summary>
internal sealed class ExtractedStories(ArticleExtractor extractor, RawStory[] stories, int threads, CancellationToken cancellationToken)
    : IEnumerable<Article>, IDisposable
{
    private const int SliceSize = 64;

    /// <summary>Stories that are extracted together: fewer where threads part a slice between them.</summary>
    private const int Together = 32;
    private const int TogetherOfSlice = 8;

    /// <summary>Slices that wait for their reader; bounds the memory.</summary>
    private const int SlicesAhead = 12;

    private readonly CancellationTokenSource _stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private BlockingCollection<Article[]>? _ahead;
    private Task? _producer;
    private Exception? _failure;

    /// <summary>Starts to extract ahead of the reader, unless one thread is to do everything.</summary>
    public ExtractedStories Begin()
    {
        if (threads == 1)
            return this;
        var ahead = _ahead = new BlockingCollection<Article[]>(SlicesAhead);
        _producer = Task.Run(() => Produce(ahead), CancellationToken.None);
        return this;
    }

    public IEnumerator<Article> GetEnumerator()
    {
        var ahead = Interlocked.Exchange(ref _ahead, null);
        return ahead is null ? OneByOne() : Ahead(ahead);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        _stopped.Cancel();
        _producer?.Wait(CancellationToken.None);
        _stopped.Dispose();
    }

    private IEnumerator<Article> OneByOne()
    {
        for (var start = 0; start < stories.Length; start += Together)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var article in extractor.Extract(stories.AsSpan(start, Math.Min(Together, stories.Length - start))))
                yield return article;
        }
    }

    private IEnumerator<Article> Ahead(BlockingCollection<Article[]> slices)
    {
        var count = 0;
        foreach (var slice in slices.GetConsumingEnumerable(cancellationToken))
            foreach (var article in slice)
            {
                count++;
                yield return article;
            }
        if (count == stories.Length)
            yield break;
        // The producer met a story that it could not extract, which is said where that story would have come.
        cancellationToken.ThrowIfCancellationRequested();
        ExceptionDispatchInfo.Throw(_failure ?? new OperationCanceledException());
    }

    private void Produce(BlockingCollection<Article[]> slices)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount, CancellationToken = _stopped.Token };
            for (var start = 0; start < stories.Length; start += SliceSize)
            {
                var first = start;
                var slice = new Article[Math.Min(SliceSize, stories.Length - start)];
                Parallel.For(0, (slice.Length + TogetherOfSlice - 1) / TogetherOfSlice, options, i =>
                {
                    var at = i * TogetherOfSlice;
                    extractor.Extract(stories.AsSpan(first + at, Math.Min(TogetherOfSlice, slice.Length - at))).CopyTo(slice, at);
                });
                slices.Add(slice, _stopped.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads on.
        }
        catch (AggregateException several)
        {
            _failure = several.Flatten().InnerExceptions[0];
        }
        finally
        {
            slices.CompleteAdding();
        }
    }
}
