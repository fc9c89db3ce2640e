using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>A quote, with the story that it stands in.</summary>
/// <param name="Quote">The quote; its ranges count in the story's body.</param>
/// <param name="StoryId">Id of the story.</param>
/// <param name="Headline">Its headline.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public sealed record QuoteHit(Quote Quote, string StoryId, string Headline, StoryTime? Published, float Score)
{
    /// <summary>
    /// How often it stands in the stories of the answer, variants included, where each quote was asked for once; the story is then
    /// the first that has it.
    /// </summary>
    public int Occurrences { get; init; } = 1;

    /// <summary>Whether the story is a copy of an earlier one.</summary>
    public bool IsCopy { get; init; }
}
