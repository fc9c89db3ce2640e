using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Indexing.Writing;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Tests.Evaluation.Latency;

/// <summary>Answers nothing, and takes as long over it as a test says.</summary>
/// <param name="answer">Is told each query and what number of a query it is, from 0.</param>
internal sealed class ScriptedEngine(Func<string, int, SearchTimes> answer) : INewsEngine
{
    private int _asked;

    public List<SearchRequest> Requests { get; } = [];

    public ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var took = answer(request.Query.Text, _asked++);
        return new(new SearchPage { Query = request.Query.Text, Understood = "", Total = 0, Took = took, Hits = [] });
    }

    public ValueTask<BatchOutcome> AddAsync(IReadOnlyList<Article> batch, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<RankedId>> RankAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<QuotePage> QuotesAsync(SearchRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<StoredStory?> FindAsync(string id, int? version, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<string>> IdsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string> UnderstandAsync(ParsedQuery query, bool withCounts, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<CheckReport> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
