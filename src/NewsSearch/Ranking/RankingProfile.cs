namespace NewsSearch.Ranking;

/// <summary>How much work goes into the order of the hits. Which stories are found is the same in all of them.</summary>
public enum RankingProfile
{
    /// <summary>BM25 over the parts of a story and what stands near each other, and what the best stories have in common, from a few words.</summary>
    Balanced,

    /// <summary>BM25 over the parts of a story alone.</summary>
    Fast,

    /// <summary>As balanced, with many words of the best stories.</summary>
    Thorough,
}
