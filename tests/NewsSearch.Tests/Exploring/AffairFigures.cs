using NewsSearch.Engine;

namespace NewsSearch.Tests.Exploring;

/// <summary>How well threads and similar stories fit affairs. Every listed story is asked about, in an index that has many others.</summary>
/// <param name="Precision">B-cubed: the part of a story's thread that is of its affair, in the mean over stories.</param>
/// <param name="Recall">B-cubed: the part of its affair that is in its thread.</param>
/// <param name="Similar">The part of the five most similar stories, or of as many as there can be, that are of its affair. Copies of the story count on neither side.</param>
/// <param name="Stories">How many were asked about.</param>
internal sealed record AffairFigures(double Precision, double Recall, double Similar, int Stories)
{
    private const int Depth = 5;

    /// <summary>Of B-cubed precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <param name="news">An index.</param>
    /// <param name="affairs">Affairs of its stories.</param>
    /// <param name="groups">The number that the copies of a text share.</param>
    /// <param name="threshold">Of a thread; null for the usual one.</param>
    public static async Task<AffairFigures> MeasureAsync(NewsIndex news, IReadOnlyList<Affair> affairs, IReadOnlyDictionary<string, long> groups, float? threshold = null)
    {
        double precision = 0, recall = 0, similar = 0;
        int stories = 0, asked = 0;
        foreach (var affair in affairs)
            foreach (var id in affair.Ids)
            {
                var thread = (await news.ThreadAsync(new ThreadRequest { Id = id, Threshold = threshold }))!.Stories.Select(s => s.Hit.Id).ToList();
                var right = thread.Count(affair.Ids.Contains);
                precision += right / (double)thread.Count;
                recall += right / (double)affair.Ids.Count;
                stories++;
                var others = affair.Ids.Where(o => groups[o] != groups[id]).Select(o => groups[o]).ToHashSet();
                if (others.Count == 0)
                    continue;
                var top = Math.Min(Depth, others.Count);
                var found = (await news.SimilarAsync(new SimilarRequest { Id = id, Top = top }))!.Stories.Count(s => others.Contains(groups[s.Hit.Id]));
                similar += found / (double)top;
                asked++;
            }
        return new AffairFigures(precision / stories, recall / stories, similar / asked, stories);
    }
}
