using NewsSearch.Articles;
using NewsSearch.Extraction;

namespace NewsSearch.Cli;

/// <summary>
/// Extracts on several threads and gives the results in the order of the stories. Holds two chunks at a time: one being
/// extracted while the next is read.
/// </summary>
internal static class Extracting
{
    private const int ChunkSize = 128;

    /// <param name="extractor">Safe from several threads.</param>
    /// <param name="stories">Read on the calling thread.</param>
    /// <param name="make">What is wanted of each article; called on several threads.</param>
    /// <param name="threads">0 for one a processor.</param>
    /// <param name="cancellationToken">Ends between stories.</param>
    public static async IAsyncEnumerable<T[]> ChunksAsync<T>(
        ArticleExtractor extractor,
        IEnumerable<RawStory> stories,
        Func<Article, T> make,
        int threads = 0,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var options = new ParallelOptions
        {
            CancellationToken = cancellationToken,
            MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount,
        };
        Task<T[]>? underWay = null;
        foreach (var chunk in stories.Chunk(ChunkSize))
        {
            if (underWay is not null)
                yield return await underWay;
            underWay = Task.Run(() => Extract(chunk), cancellationToken);
        }
        if (underWay is not null)
            yield return await underWay;

        T[] Extract(RawStory[] chunk)
        {
            var made = new T[chunk.Length];
            Parallel.For(0, chunk.Length, options, i => made[i] = make(extractor.Extract(chunk[i])));
            return made;
        }
    }
}
