using Lucene.Net.Search;

namespace NewsSearch.Engine.Copies;

/// <summary>Fills a page with stories that stand for their copies: looks on as long as copies of others leave room.</summary>
/// <param name="find">Finds so many documents behind one, in the order of the answer; told whether to count all that match, too.</param>
/// <param name="collapse">Made after the first look, as later steps of ranking are known then.</param>
internal sealed class CollapsedSearch(Func<int, ScoreDoc?, bool, TopDocs> find, Func<CopyCollapse> collapse)
{
    /// <summary>Looked for beyond what is wanted, as most pages have a copy or two.</summary>
    private const int Spare = 8;

    public FoundHits Page(int top, ScoreDoc? after)
    {
        var hits = new List<CollapsedHit>(top + 1);
        var total = -1;
        CopyCollapse? copies = null;
        // One more than the page holds tells whether another follows.
        while (hits.Count <= top)
        {
            var wanted = top + 1 - hits.Count + Spare;
            var found = find(wanted, after, total < 0);
            if (total < 0)
                total = found.TotalHits;
            hits.AddRange((copies ??= collapse()).Of(found.ScoreDocs));
            if (found.ScoreDocs.Length < wanted)
                break;
            after = found.ScoreDocs[^1];
        }
        return new FoundHits([.. hits.Take(top)], Math.Max(0, total), hits.Count > top);
    }
}
