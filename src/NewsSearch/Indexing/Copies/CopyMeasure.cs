namespace NewsSearch.Indexing.Copies;

/// <summary>How alike two stories are, seen from the shorter one.</summary>
internal readonly record struct CopyMeasure
{
    private const double SecondsOfHour = 3_600;

    public CopyMeasure(CopyText one, CopyText other)
    {
        // Of two of one length, the one that has more of its own, so that their order does not matter.
        var isOne = one.WordCount != other.WordCount ? one.WordCount < other.WordCount : Lacking(one, other).CompareTo(Lacking(other, one)) >= 0;
        var (shorter, longer) = isOne ? (one, other) : (other, one);
        double common = Common(shorter.Pairs, longer.Pairs);
        Words = shorter.WordCount;
        Shared = common / Math.Max(1, shorter.Pairs.Length);
        PartOfLonger = common / Math.Max(1, longer.Pairs.Length);
        Numbers = shorter.Numbers.Length;
        MissingNumbers = Missing(shorter.Numbers, longer.AllWords);
        Names = shorter.Names.Length;
        MissingNames = Missing(shorter.Names, longer.AllWords);
        ExtraNumbers = Missing(longer.Numbers, shorter.AllWords);
        ExtraNames = Missing(longer.Names, shorter.AllWords);
        NumberShare = (double)shorter.NumberCount / Math.Max(1, shorter.WordCount);
        HaveHeadlines = one.Headline.Length > 0 && other.Headline.Length > 0;
        SharedHeadline = HaveHeadlines
            ? 1 - ((double)Math.Min(Missing(one.HeadlineWords, other.HeadlineWords), Missing(other.HeadlineWords, one.HeadlineWords)) / Math.Min(one.HeadlineWords.Length, other.HeadlineWords.Length))
            : 0;
        OfOneIssuer = one.Issuer != IssuerCode.None && one.Issuer == other.Issuer;
        BeginAlike = OfOneIssuer || HaveHeadlines && (other.Headline.Take(3).Contains(one.Headline[0]) || one.Headline.Take(3).Contains(other.Headline[0]));
        OfOtherIssuers = one.Issuer != IssuerCode.None && other.Issuer != IssuerCode.None && !BeginAlike;
        HeadlinesDisagree = Missing(one.HeadlineNumbers, other.AllWords) > 0 && Missing(other.HeadlineNumbers, one.AllWords) > 0;
        AreDated = one.From is not null && other.From is not null;
        Hours = one.From is null || other.From is null ? 0 : Math.Max(0, Math.Max(one.From.Value - other.To!.Value, other.From.Value - one.To!.Value)) / SecondsOfHour;
    }

    /// <summary>The <see cref="Shared"/> of two stories, without the rest.</summary>
    public static double SharedBy(CopyText one, CopyText other) =>
        (double)Common(one.Pairs, other.Pairs) / Math.Max(1, Math.Min(one.Pairs.Length, other.Pairs.Length));

    /// <summary>Words of the shorter story.</summary>
    public int Words { get; }

    /// <summary>The part of its pairs of words that the longer one has too.</summary>
    public double Shared { get; }

    /// <summary>What part of the longer one that is.</summary>
    public double PartOfLonger { get; }

    /// <summary>Different numbers in the shorter one.</summary>
    public int Numbers { get; }

    /// <summary>Those that the longer one lacks.</summary>
    public int MissingNumbers { get; }

    public int Names { get; }

    public int MissingNames { get; }

    /// <summary>Numbers of the longer one that the shorter one lacks.</summary>
    public int ExtraNumbers { get; }

    public int ExtraNames { get; }

    /// <summary>The part of the shorter one's words that are numbers; a table has many.</summary>
    public double NumberShare { get; }

    public bool HaveHeadlines { get; }

    /// <summary>The part of the shorter headline's words that stand in the other.</summary>
    public double SharedHeadline { get; }

    /// <summary>Whether the headlines begin with the same word, but for a word or two like "Corrected".</summary>
    public bool BeginAlike { get; }

    /// <summary>Whether both headlines have the code of one company.</summary>
    public bool OfOneIssuer { get; }

    /// <summary>Whether each headline has the code of another company, and begins with another name: names may be shared by two codes.</summary>
    public bool OfOtherIssuers { get; }

    /// <summary>Whether each headline has a number that the other story lacks.</summary>
    public bool HeadlinesDisagree { get; }

    /// <summary>Whether both tell their time.</summary>
    public bool AreDated { get; }

    /// <summary>Between one and the other; 0 where one tells no time.</summary>
    public double Hours { get; }

    /// <summary>The part of numbers and names that the longer one has; two are granted, or few would weigh too much.</summary>
    public double Details => (double)(Numbers + Names - MissingNumbers - MissingNames + 2) / (Numbers + Names + 2);

    /// <summary>Details of one that the other lacks: numbers before names.</summary>
    private static (int Numbers, int Names) Lacking(CopyText one, CopyText other) =>
        (Missing(one.Numbers, other.AllWords), Missing(one.Names, other.AllWords));

    private static int Missing(uint[] set, uint[] other) => set.Length - Common(set, other);

    private static int Common(uint[] left, uint[] right)
    {
        int common = 0, l = 0, r = 0;
        while (l < left.Length && r < right.Length)
            switch (left[l].CompareTo(right[r]))
            {
                case < 0:
                    l++;
                    break;
                case > 0:
                    r++;
                    break;
                default:
                    (common, l, r) = (common + 1, l + 1, r + 1);
                    break;
            }
        return common;
    }
}
