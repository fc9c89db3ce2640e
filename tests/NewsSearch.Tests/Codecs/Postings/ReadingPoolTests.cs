using System.Runtime.CompilerServices;
using NewsSearch.Codecs.Postings.Reading;
using NewsSearch.FaultHost;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

/// <summary>What is kept to read postings with: for the next search, and no longer than its segment.</summary>
public sealed class ReadingPoolTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_reads_a_segment_goes_with_it()
    {
        var index = _folder.In("index");
        await using (var news = NewsIndex.Open(index))
            await news.Engine.AddAsync(GeneratedBatch.Of(0), CancellationToken.None);

        var terms = ReadAndClose(index);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(terms.IsAlive);
    }

    [Fact]
    public void The_last_that_came_is_rented_first_and_no_more_are_kept_than_asked_for()
    {
        var pool = new ReadingPool<string>(2);
        foreach (var reading in new[] { "a", "b", "c" })
            pool.Return(reading);

        Assert.True(pool.TryRent(out var first));
        Assert.True(pool.TryRent(out var second));
        Assert.False(pool.TryRent(out _));
        Assert.Equal(("b", "a"), (first, second));
    }

    /// <summary>Nothing of it may be left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadAndClose(string index)
    {
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(index));
        using var reader = IndexFolder.Open(index, directory);
        var terms = Assert.IsType<FieldTerms>(reader.Leaves[0].AtomicReader.GetTerms(FieldNames.Body));
        terms.ReturnReading(terms.RentReading());
        terms.ReturnPositions(terms.RentPositions());
        return new WeakReference(terms);
    }
}
