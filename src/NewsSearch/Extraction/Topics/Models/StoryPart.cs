namespace NewsSearch.Extraction.Topics.Models;

/// <summary>Which text of a story a word stands in.</summary>
internal enum StoryPart : byte
{
    Headline,
    Subheadline,
    Body,
}
