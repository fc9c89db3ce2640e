using Lucene.Net.Index;

namespace NewsSearch.Matching.Retrieval;

/// <summary>Parts of which some must match, some may, and some must not.</summary>
/// <param name="required">Those that must.</param>
/// <param name="optional">Those that may.</param>
/// <param name="prohibited">Those that must not.</param>
/// <param name="least">How many of the optional must match besides.</param>
internal sealed class BooleanPlan(
    IReadOnlyList<MatchPlan> required, IReadOnlyList<MatchPlan> optional, IReadOnlyList<MatchPlan> prohibited, int least) : MatchPlan
{
    public override double Most { get; } = required.Sum(r => r.Most) + optional.Sum(o => o.Most);

    public override bool IsAnyWord { get; } = required.Count == 0 && least <= 1 && optional.All(o => o is WordPlan);

    public override bool IsOfWords { get; } = prohibited.Count == 0
        && (required.Count == 0 ? least <= 1 && optional.All(o => o is WordPlan) : optional.Count == 0 && required.All(r => r is WordPlan));

    public override MatchCursor? Open(AtomicReaderContext segment, ICollection<IOpenedPostings> opened)
    {
        var musts = new MatchCursor[required.Count];
        for (var i = 0; i < musts.Length; i++)
        {
            if (required[i].Open(segment, opened) is not { } part)
                return null;
            musts[i] = part;
        }
        var mays = optional.Select(o => o.Open(segment, opened)).OfType<MatchCursor>().ToArray();
        var needed = required.Count == 0 ? Math.Max(least, 1) : least;
        if (mays.Length < needed)
            return null;
        var nots = prohibited.Select(p => p.Open(segment, opened)).OfType<MatchCursor>().ToArray();
        return (musts, mays, nots) switch
        {
            ([var only], [], []) => only,
            ([], [var only], []) => only,
            // What is only required is as well the whole.
            ([BooleanCursor { Required: [] } inner], [], _) => new BooleanCursor([], inner.Optional, [.. inner.Prohibited, .. nots], inner.Least),
            _ => new BooleanCursor(musts, mays, nots, needed),
        };
    }
}
