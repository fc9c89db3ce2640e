namespace NewsSearch.Engine.Facets;

/// <summary>Stories of some kind.</summary>
/// <param name="Stories">All, copies included.</param>
/// <param name="Copies">How many of them are copies.</param>
internal readonly record struct StoryCount(long Stories, long Copies)
{
    public static StoryCount operator +(StoryCount one, StoryCount other) => new(one.Stories + other.Stories, one.Copies + other.Copies);
}
