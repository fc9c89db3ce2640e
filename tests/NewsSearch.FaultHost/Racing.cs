using NewsSearch.Indexing.Writing;

namespace NewsSearch.FaultHost;

/// <summary>Tries to write to the folders named on standard input, one a line, and holds each until an empty line.</summary>
internal static class Racing
{
    public static async Task Run()
    {
        await Console.Out.WriteLineAsync("ready");
        while (await Console.In.ReadLineAsync() is { Length: > 0 } folder)
        {
            await using var news = NewsIndex.Open(folder);
            await Console.Out.WriteLineAsync(await Try(news));
            await Console.In.ReadLineAsync();
        }
    }

    private static async Task<string> Try(NewsIndex news)
    {
        try
        {
            await news.Engine.AddAsync(GeneratedBatch.Of(0), CancellationToken.None);
            return "won";
        }
        catch (IndexLockedException locked)
        {
            return "locked " + locked.Message;
        }
    }
}
