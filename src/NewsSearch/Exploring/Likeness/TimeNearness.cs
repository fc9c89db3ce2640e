namespace NewsSearch.Exploring.Likeness;

/// <summary>What likeness counts by the time between two stories: half of it fades with every half year that lies between them, the other half stays.</summary>
internal static class TimeNearness
{
    private const float Stays = 0.5f;
    private const float HalfLifeDays = 180;

    /// <summary>Where nothing tells how far apart they are, they count as so many days.</summary>
    private const int UnknownDays = 14;

    public static float Of(StoryProfile one, StoryProfile other)
    {
        var days = one.CertainDay is { } first && other.CertainDay is { } second ? Math.Abs(first - second) : UnknownDays;
        return Stays + ((1 - Stays) * MathF.Pow(0.5f, days / HalfLifeDays));
    }
}
