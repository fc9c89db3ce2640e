namespace NewsSearch.Ranking;

/// <summary>How much work goes into the order of the hits. Which stories are found is the same in all of them.</summary>
public enum RankingProfile
{
    /// <summary>BM25 over the parts of a story, words of the same families and near each other, and in the best thousand what the best ten have in common.</summary>
    Balanced,

    /// <summary>BM25 over the parts of a story alone.</summary>
    Fast,

    /// <summary>As balanced, with more words of more stories, looked for in all that match.</summary>
    Thorough,
}
