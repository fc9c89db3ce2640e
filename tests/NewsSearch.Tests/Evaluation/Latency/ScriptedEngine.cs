using System.Reflection;
using NewsSearch.Engine;
using NewsSearch.Presentation;

namespace NewsSearch.Tests.Evaluation.Latency;

/// <summary>An engine that finds nothing, and takes as long over it as a test says. It can do nothing but search.</summary>
public class ScriptedEngine : DispatchProxy
{
    private readonly List<SearchRequest> _requests = [];
    private Func<string, int, SearchTimes> _answer = null!;

    /// <param name="answer">Is told each query and what number of a query it is, from 0.</param>
    /// <param name="requests">Everything that was asked, as it comes.</param>
    internal static INewsEngine Make(Func<string, int, SearchTimes> answer, out IReadOnlyList<SearchRequest> requests)
    {
        var engine = Create<INewsEngine, ScriptedEngine>();
        var script = (ScriptedEngine)(object)engine;
        script._answer = answer;
        requests = script._requests;
        return engine;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod?.Name != nameof(INewsEngine.SearchAsync))
            throw new NotSupportedException(targetMethod?.Name);
        var request = (SearchRequest)args![0]!;
        _requests.Add(request);
        var took = _answer(request.Query.Text, _requests.Count - 1);
        return new ValueTask<SearchPage>(
            new SearchPage { Query = request.Query.Text, Understood = "", Total = 0, Took = took, Hits = [] });
    }
}
