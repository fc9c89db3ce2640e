using Lucene.Net.Search;
using NewsSearch.Matching.Copies;
using NewsSearch.Reranking;

namespace NewsSearch.Engine.Copies;

/// <summary>
/// Shows of every group of copies the one that stands highest in an answer. Whether a story is that one is asked of its
/// group alone, whose few stories are searched for once more; so a page needs nothing of the pages before it, and no story
/// is shown twice or left out. One answer, one thread.
/// </summary>
internal sealed class CopyCollapse(QueryRun run, CopyGroups groups, Query query, Sort? sort, StoryRanking? ranking)
{
    private readonly Dictionary<long, IReadOnlyList<int>> _inOrder = [];

    /// <summary>Of documents in the order of the answer those that stand for their groups.</summary>
    public IReadOnlyList<CollapsedHit> Of(IReadOnlyList<ScoreDoc> documents)
    {
        Look(documents.Select(d => groups.GroupOf(d.Doc)).OfType<long>().Where(g => !_inOrder.ContainsKey(g)).ToHashSet());
        var kept = new List<CollapsedHit>(documents.Count);
        foreach (var document in documents)
        {
            if (groups.GroupOf(document.Doc) is not { } group)
            {
                kept.Add(new CollapsedHit(document, 0, document.Doc));
                continue;
            }
            var matching = _inOrder[group];
            // A search that was cut short may not have found it again.
            if (matching.Count == 0 || matching[0] == document.Doc)
                kept.Add(new CollapsedHit(document, Math.Max(0, matching.Count - 1), groups.MembersOf(group).FirstOrDefault(matching.Contains, document.Doc)));
        }
        return kept;
    }

    /// <summary>The stories of some groups that match, in the order of the answer.</summary>
    private void Look(HashSet<long> fresh)
    {
        if (fresh.Count == 0)
            return;
        int[] members = [.. fresh.SelectMany(groups.MembersOf)];
        var found = run.Documents.Find(sort is null ? run.Ranked.Ordering(query) : query, new DocumentsFilter(members), members.Length, sort, after: null).ScoreDocs;
        foreach (var group in fresh)
            _inOrder[group] = [.. InOrder(found.Where(d => groups.GroupOf(d.Doc) == group))];
    }

    /// <summary>Behind those that later steps ranked come the others, as the last pass has them.</summary>
    private IEnumerable<int> InOrder(IEnumerable<ScoreDoc> documents) => ranking is null
        ? documents.Select(d => d.Doc)
        : documents.Select(d => (d.Doc, Candidate: ranking.Candidates.Of(d.Doc)))
            .OrderBy(d => d.Candidate is null)
            .ThenBy(d => d.Candidate ?? default)
            .Select(d => d.Doc);
}
