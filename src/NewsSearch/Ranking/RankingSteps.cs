namespace NewsSearch.Ranking;

/// <summary>What a profile does after the first pass.</summary>
internal sealed record RankingSteps
{
    /// <summary>The best stories of the first pass, whose scores later steps change; the others keep their order behind them.</summary>
    public int Candidates => Math.Max(200, FeedbackDepth);

    /// <summary>
    /// Best stories in which words of feedback are looked for; 0 for a second pass over all that match, which finds more and
    /// takes longer the more stories there are.
    /// </summary>
    public int FeedbackDepth { get; init; } = 1_000;

    /// <summary>The best stories of a second pass, whose scores later steps change.</summary>
    public int FeedbackCandidates { get; init; } = 100;

    /// <summary>Best stories that feedback takes its words from; 0 for no feedback.</summary>
    public int FeedbackStories { get; init; } = 10;

    /// <summary>Words that feedback looks for besides those of the query.</summary>
    public int FeedbackTerms { get; init; }

    /// <summary>What the words of the query count against those of feedback, from 0 (nothing) to 1 (all).</summary>
    public float OriginalWeight { get; init; } = 0.3f;

    /// <summary>
    /// How much the best of these stories count beside the others: their shares go by this power of their scores. By the
    /// scores themselves, ten stories would count nearly alike, which is worse where few are relevant.
    /// </summary>
    public float FeedbackSharpness { get; init; } = 5;

    /// <summary>Best stories in which words of the families of the query's words are looked for; 0 for none.</summary>
    public int FamilyDepth { get; init; } = 50;

    /// <summary>What such a word counts beside the word of the query itself.</summary>
    public float FamilyWeight { get; init; } = 0.6f;

    /// <summary>Words of an inverse document frequency below this are everywhere, and near everything: nearness goes by the others.</summary>
    public float LeastRarity { get; init; } = 1;

    /// <summary>Best stories among which recurring sentences are looked for; 0 for none.</summary>
    public int BackgroundDepth { get; init; } = 100;

    /// <summary>Best stories in which words of the query are looked at for nearness; 0 for none.</summary>
    public int NearnessDepth { get; init; } = 100;

    /// <summary>What nearness counts against BM25.</summary>
    public float NearnessWeight { get; init; } = 0.3f;

    /// <summary>No step at all.</summary>
    public static RankingSteps None { get; } = new() { FeedbackStories = 0, FeedbackDepth = 0, BackgroundDepth = 0, FamilyDepth = 0, NearnessDepth = 0 };

    /// <summary>The steps of a profile; null where the first pass is all.</summary>
    public static RankingSteps? Of(RankingProfile profile) => profile switch
    {
        RankingProfile.Fast => null,
        RankingProfile.Balanced => new RankingSteps { FeedbackTerms = 40 },
        RankingProfile.Thorough => new RankingSteps { FeedbackDepth = 0, FeedbackStories = 20, FeedbackTerms = 50 },
        _ => throw new ArgumentOutOfRangeException(nameof(profile), profile, "Not a ranking profile."),
    };
}
