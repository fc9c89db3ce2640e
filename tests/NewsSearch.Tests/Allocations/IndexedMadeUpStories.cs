using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Allocations;

/// <summary>An index of made-up stories, for all tests that only read.</summary>
public sealed class IndexedMadeUpStories : IAsyncLifetime
{
    /// <summary>How many stories it holds.</summary>
    public const int Count = 1_000;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The index.</summary>
    public NewsIndex Index { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Index = NewsIndex.Open(_folder.In("index"));
        await Index.AddAsync(MadeUpStories.Make(Count));
    }

    public async ValueTask DisposeAsync()
    {
        await Index.DisposeAsync();
        _folder.Dispose();
    }
}
