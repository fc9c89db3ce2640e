namespace NewsSearch.FaultHost;

/// <summary>Adds batch after batch without end and says so after each one that the index has acknowledged.</summary>
internal static class Writing
{
    public static async Task GoOn(string folder, int first)
    {
        await using var news = NewsIndex.Open(folder);
        for (var batch = first; ; batch++)
        {
            await news.Engine.AddAsync(GeneratedBatch.Of(batch), CancellationToken.None);
            await Console.Out.WriteLineAsync(FormattableString.Invariant($"batch {batch}"));
        }
    }
}
