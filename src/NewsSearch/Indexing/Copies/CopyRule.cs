namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Whether one of two stories was made of the other. Much in common is not enough: reports of rates, dividends and earnings
/// have all but their figures and names in common. So the later one is, the fewer figures may differ: a correction comes
/// within hours, the same report of another day after one. Thresholds were set on judged pairs that lie with the tests.
/// </summary>
internal static class CopyRule
{
    /// <summary>The part of the shorter story that the longer one must have.</summary>
    public const double LeastShared = 0.6;

    /// <summary>What is looked at more closely at all: a company's table shares less where lines were added.</summary>
    public const double LeastLookedAt = LeastShared - SharedLessOfIssuer;

    /// <summary>In hours; less than a week, so that weekly reports do not meet.</summary>
    public const int FarthestHours = 144;

    /// <summary>In words; where there are fewer there is nothing to tell a copy by.</summary>
    public const int LeastWords = 10;

    private const double LeastPartOfLonger = 0.2;
    private const double SharedLessOfIssuer = 0.1;
    private const int HoursOfIssuer = 36;
    private const int NumbersOfOneCorrected = 3;
    private const double LeastSharedUndated = 0.7;
    private const double LeastSharedLong = 0.85;
    private const int LongWords = 100;
    private const double LeastDetails = 0.75;
    private const int ShortWords = 30;
    private const double TableShare = 0.2;

    public static bool IsCopy(CopyText one, CopyText other) => IsCopy(new CopyMeasure(one, other), LeastShared);

    /// <param name="pair">How alike two stories are.</param>
    /// <param name="leastShared">In place of <see cref="LeastShared"/>, to see what it does.</param>
    public static bool IsCopy(in CopyMeasure pair, double leastShared)
    {
        if (pair.Words < LeastWords || pair.Shared < leastShared - SharedLessOfIssuer || pair.PartOfLonger < LeastPartOfLonger)
            return false;
        if (IsIssuersTable(pair))
            return true;
        if (pair.Shared < leastShared || pair.HeadlinesDisagree || pair.OfOtherIssuers || pair.Hours > FarthestHours)
            return false;
        if (!pair.AreDated)
            return IsUndatedCopy(pair);
        if (pair.Words < ShortWords)
            return IsShortCopy(pair);
        return pair.Details >= LeastDetails && NumbersFit(pair) && !IsOtherTable(pair);
    }

    private static bool IsTable(in CopyMeasure pair) => pair.NumberShare > TableShare;

    /// <summary>
    /// A company reports its figures once: a table under its code within a day and a half is the same report, with lines added and
    /// one figure of three put right at most, however its name and its lines are worded.
    /// </summary>
    private static bool IsIssuersTable(in CopyMeasure pair) =>
        pair.OfOneIssuer && IsTable(pair) && pair.AreDated && pair.Hours <= HoursOfIssuer
        && pair.Numbers > 1 && pair.MissingNumbers * NumbersOfOneCorrected <= pair.Numbers;

    /// <summary>
    /// Where nothing tells how far apart two stories are, one must be the other cut or hardly changed: of prose no number may differ, or
    /// one of a long text, as where one of them was spelled out; of a form nothing, and the headline must say for whom it was filled in.
    /// </summary>
    private static bool IsUndatedCopy(in CopyMeasure pair)
    {
        if (pair.Words < ShortWords || IsTable(pair))
            return pair.Shared >= 1 && pair.ExtraNumbers == 0 && pair.HaveHeadlines && pair.SharedHeadline >= 1;
        var mayDiffer = pair.Words >= LongWords && pair.Shared >= LeastSharedLong ? 1 : 0;
        return pair.Shared >= LeastSharedUndated && pair.Details >= LeastDetails && pair.MissingNumbers <= mayDiffer
            && (pair.PartOfLonger < 0.8 || pair.ExtraNumbers <= 1);
    }

    /// <summary>
    /// A few words are a form that was filled in: numbers and names must agree, but for one word that one spells otherwise
    /// ("Qtrly"), and the headline says whose they are. Where all that one says is in the other, that may say more.
    /// </summary>
    private static bool IsShortCopy(in CopyMeasure pair)
    {
        if (pair.MissingNumbers > 0 || pair.Hours > 24)
            return false;
        if (!pair.HaveHeadlines)
            return pair.Shared >= 1;
        if (pair.ExtraNames > 1 && pair.Shared < 1)
            return false;
        return pair.BeginAlike && pair.SharedHeadline >= (pair.MissingNames == 0 ? 0.5 : 0.75) && pair.MissingNames <= 1;
    }

    /// <summary>The later, the fewer numbers may differ; of two texts of one length on two days those of either, but for one that was cut.</summary>
    private static bool NumbersFit(in CopyMeasure pair)
    {
        if (IsTable(pair))
            return TableFits(pair);
        return pair.Hours switch
        {
            > 12 => (pair.PartOfLonger < 0.8 ? pair.MissingNumbers : Math.Max(pair.MissingNumbers, pair.ExtraNumbers - 1)) <= 0.1 * pair.Numbers,
            > 3 => pair.MissingNumbers <= Math.Max(1, 0.2 * pair.Numbers),
            _ => pair.MissingNumbers <= Math.Max(pair.Shared >= 0.85 ? 2 : 1, 0.25 * pair.Numbers),
        };
    }

    /// <summary>Rates and prices come in the same table hour by hour: the figures must be there, and after a day there may be no more of them either.</summary>
    private static bool TableFits(in CopyMeasure pair) => pair.Hours > 24
        ? pair.MissingNumbers == 0 && pair.ExtraNumbers <= 1
        : pair.MissingNumbers <= (pair.Shared >= 0.9 && pair.Hours <= 12 ? 1 : 0);

    /// <summary>A table is another one where a figure differs, unless its headline says that it is the same.</summary>
    private static bool IsOtherTable(in CopyMeasure pair)
    {
        if (!pair.HaveHeadlines && pair.MissingNumbers > 0)
            return true;
        return IsTable(pair) && (pair.Shared < 0.98 || pair.MissingNumbers > 0) && !pair.BeginAlike && pair.SharedHeadline < 0.8;
    }
}
