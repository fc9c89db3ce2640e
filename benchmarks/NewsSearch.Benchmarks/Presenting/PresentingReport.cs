using System.Globalization;
using System.Text;
using NewsSearch.Benchmarks.Corpus;
using NewsSearch.Benchmarks.Indexes;
using NewsSearch.Benchmarks.Measuring;
using NewsSearch.Engine;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;

namespace NewsSearch.Benchmarks.Presenting;

/// <summary>What it costs to present the stories of a query that a fifth of all answers: totals, groups, facets, timelines, pages of an export.</summary>
internal static class PresentingReport
{
    private const string Description =
        "What presenting costs, of a query that about a fifth of all stories answers, in one process: medians over rounds, and the CPU time of the first "
        + "answer, which makes the columns that later ones find in memory. Rows of an export cost reading and marking a thousand stories each, at its head and at its end.";

    private const int PageSize = 1_000;

    /// <summary>Words of which one is likely to be in a fifth of the stories.</summary>
    private static readonly string[] s_words = ["government", "company", "bank", "market", "treaty", "islands"];

    private static readonly SearchLimits s_unlimited = SearchLimits.Default with { Time = Timeout.InfiniteTimeSpan };

    public static async Task<string> MeasureAsync(CommandOptions options)
    {
        using var scratch = NewsCorpus.Large is null ? new ScratchFolder() : null;
        var indexes = new IndexSet(NewsCorpus.Large?.Folder ?? scratch!.Path);
        if (!indexes.Has(IndexKind.News))
            indexes.Build(IndexKind.News, NewsCorpus.Stream());
        await using var news = NewsIndex.Open(new NewsSearchOptions { Path = indexes.FolderOf(IndexKind.News), ReadOnly = true });
        var all = (await news.Engine.StatisticsAsync(CancellationToken.None)).Articles;
        var request = await RequestAsync(news, all);
        var total = (await news.SearchAsync(request)).Total;
        var text = new StringBuilder();
        ResultTable.AppendHead(text, "Presenting", Description, options);
        text.Append(CultureInfo.InvariantCulture, $"`{request.Query.Text}`: {total:N0} of {all:N0} stories\n\n");
        ResultTable.AppendRow(text, "", "Wall, ms", "CPU, ms", "Allocated, KB", "First, CPU ms");
        ResultTable.AppendRow(text, "---", "---:", "---:", "---:", "---:");
        var wanted = options.ForHarness is ["--filter", var some] ? some.Trim('*') : "";
        foreach (var (name, ask) in Answers(news, request).Where(a => a.Name.Contains(wanted, StringComparison.Ordinal)))
        {
            var cost = await AskedCost.MeasureAsync(ask, options.Quick ? 5 : 15);
            ResultTable.AppendRow(text, [name, .. new[] { cost.Wall, cost.Processor, cost.Allocated, cost.First }.Select(Figure)]);
            Console.Error.WriteLine($"// {name}: {Figure(cost.Wall)} ms");
        }
        foreach (var row in wanted.Length > 0 ? [] : await ExportRows.MeasureAsync(news, request, PageSize))
            ResultTable.AppendRow(text, [row.Name, .. new[] { row.Cost.Wall, row.Cost.Processor, row.Cost.Allocated, row.Cost.First }.Select(Figure)]);
        return text.ToString();
    }

    private static async Task<SearchRequest> RequestAsync(NewsIndex news, long all)
    {
        SearchRequest Of(string word) => new() { Query = QueryParser.Parse(word), Top = 0, Match = MatchMode.All, Limits = s_unlimited, Count = null };
        var found = new List<(SearchRequest Request, long Total)>();
        foreach (var word in s_words)
            found.Add((Of(word), (await news.SearchAsync(Of(word))).Total));
        return found.MinBy(f => Math.Abs(f.Total - all / 5)).Request;
    }

    private static IEnumerable<(string Name, Func<Task> Ask)> Answers(NewsIndex news, SearchRequest request)
    {
        yield return ("total and groups", () => news.SearchAsync(request));
        yield return ("ten hits, copies shown", () => news.SearchAsync(request with { Top = 10, Profile = RankingProfile.Fast, Copies = true }));
        yield return ("ten hits, copies collapsed", () => news.SearchAsync(request with { Top = 10, Profile = RankingProfile.Fast }));
        foreach (var field in Enum.GetValues<FacetField>())
            yield return ("facet " + FacetFields.NameOf(field), () => news.SearchAsync(request with { Facets = [field] }));
        yield return ("facets as usual", () => news.SearchAsync(request with { Facets = [FacetField.Speaker, FacetField.Topic, FacetField.Dateline, FacetField.Source] }));
        foreach (var clock in Enum.GetValues<QueryClock>())
            // Stories speak of days of centuries: more than are listed.
            foreach (var by in Enum.GetValues<TimelineInterval>().Where(by => clock != QueryClock.Mentioned || by > TimelineInterval.Day))
                yield return (string.Create(CultureInfo.InvariantCulture, $"timeline {clock}, {by}").ToLowerInvariant(), () => news.TimelineAsync(new TimelineRequest { Search = request, Clock = clock, By = by }));
    }

    private static string Figure(double value) => value.ToString(value < 100 ? "N2" : "N0", CultureInfo.InvariantCulture);
}
