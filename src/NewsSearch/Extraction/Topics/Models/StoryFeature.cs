namespace NewsSearch.Extraction.Topics.Models;

/// <summary>A stem of a story, as a word of the whole story or as one of its headline.</summary>
/// <param name="Key">What a model knows it by.</param>
/// <param name="Stem">The key of the stem as a word of the whole story: what joins its two features.</param>
/// <param name="Part">Where it was met first.</param>
/// <param name="Start">First unit there.</param>
/// <param name="End">One past its last unit there.</param>
internal record struct StoryFeature(ulong Key, ulong Stem, StoryPart Part, int Start, int End)
{
    /// <summary>Occurrences; one in the headline counts for two.</summary>
    public int Count { get; set; }
}
