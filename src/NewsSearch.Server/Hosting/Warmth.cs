using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;
using NewsSearch.Server.Pages;

namespace NewsSearch.Server.Hosting;

/// <summary>
/// Asks what the first reader would ask before anybody does, so that nobody waits for what is made once: code, and the columns that
/// facets and timelines are counted by.
/// </summary>
internal static class Warmth
{
    private static readonly SearchLimits s_unhurried = SearchLimits.Default with { Time = TimeSpan.FromMinutes(5) };

    public static async Task SpreadAsync(NewsIndex index, CancellationToken cancellationToken)
    {
        try
        {
            var request = new SearchRequest { Query = QueryParser.Parse(""), Facets = SearchView.Facets, Limits = s_unhurried };
            var newest = await index.SearchAsync(request, cancellationToken);
            await TimelineChart.CountAsync(index, request, cancellationToken);
            await index.QuotesAsync(request with { Facets = [] }, cancellationToken);
            await index.SuggestAsync(new SuggestRequest { Prefix = "a", Limits = s_unhurried }, cancellationToken);
            // A word that stories have, in each of the ways to look for it.
            var word = newest.Hits.SelectMany(h => h.Headline.Split(' ')).FirstOrDefault(w => w.Length > 3 && w.All(char.IsLetter)) ?? "news";
            foreach (var query in new[] { word, $"\"{word}\"", $"headline:{word} {word}", $"said(*, {word})" })
                await index.SearchAsync(request with { Query = QueryParser.Parse(query) is { Success: true } parsed ? parsed : request.Query }, cancellationToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Whoever asks next is told.
        }
    }
}
