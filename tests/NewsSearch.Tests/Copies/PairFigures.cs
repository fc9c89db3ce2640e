namespace NewsSearch.Tests.Copies;

/// <summary>Pairs that were held for copies, against those judged so.</summary>
internal sealed record PairFigures(int Right, int Found, int Judged)
{
    /// <summary>In percent.</summary>
    public double Precision => Scoring.Score.Percent(Right, Found);

    /// <summary>In percent.</summary>
    public double Recall => Scoring.Score.Percent(Right, Judged);

    public static PairFigures Of(IEnumerable<JudgedPair> pairs, Func<JudgedPair, bool> isFound)
    {
        int right = 0, found = 0, judged = 0;
        foreach (var pair in pairs)
        {
            var held = isFound(pair);
            found += held ? 1 : 0;
            judged += pair.IsCopy ? 1 : 0;
            right += held && pair.IsCopy ? 1 : 0;
        }
        return new PairFigures(right, found, judged);
    }
}
