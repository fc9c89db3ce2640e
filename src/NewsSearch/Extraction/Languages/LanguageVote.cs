using System.Numerics;

namespace NewsSearch.Extraction.Languages;

/// <summary>The languages that a word, an ending or a letter speaks for, and how many points for each.</summary>
internal readonly record struct LanguageVote(ulong Languages, int Points)
{
    public static LanguageVote Shared(ulong languages, int points) => new(languages, Math.Max(1, points / BitOperations.PopCount(languages)));

    public void AddTo(Span<int> points)
    {
        for (var left = Languages; left != 0; left &= left - 1)
            points[BitOperations.TrailingZeroCount(left)] += Points;
    }
}
