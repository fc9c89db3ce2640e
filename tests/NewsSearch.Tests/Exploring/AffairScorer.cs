using NewsSearch.Tests.Copies;
using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Scoring;

namespace NewsSearch.Tests.Exploring;

/// <summary>Threads and similar stories against the affairs of one collection.</summary>
internal sealed class AffairScorer(AffairCollection collection) : IScorer
{
    public IReadOnlyList<string> Names => [Threads, Similar];

    public string? SharedFile => collection.SharedFile;

    private string Threads => $"threads: {collection.Name}, B-cubed F1";

    private string Similar => $"similar: {collection.Name}, P@5";

    public IReadOnlyList<Score> Measure()
    {
        using var folder = new TemporaryFolder();
        var figures = Figures(folder.In("index")).GetAwaiter().GetResult();
        return [new(Threads, 100 * figures.F1, figures.Stories), new(Similar, 100 * figures.Similar, figures.Stories)];
    }

    private async Task<AffairFigures> Figures(string index)
    {
        await using var news = await collection.IndexAsync(index);
        return await AffairFigures.MeasureAsync(news, Affair.Of(collection.Name), IndexedGroups.Read(index));
    }
}
