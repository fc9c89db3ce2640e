namespace NewsSearch.Extraction.Topics.Models;

/// <summary>The texts of a story that speak for its topics: all but dateline, byline and kicker.</summary>
/// <param name="Headline">Its headline.</param>
/// <param name="Subheadline">Its deck; may be empty.</param>
/// <param name="Body">Its body.</param>
/// <param name="BodyStart">Where the body's text starts: behind the dateline.</param>
internal readonly record struct TopicText(string Headline, string Subheadline, string Body, int BodyStart)
{
    public static TopicText Of(ArticleDraft draft) =>
        new(draft.Headline, draft.Subheadline ?? "", draft.Body, Math.Min(draft.Dateline?.End ?? 0, draft.Body.Length));

    public string this[StoryPart part] => part switch
    {
        StoryPart.Headline => Headline,
        StoryPart.Subheadline => Subheadline,
        _ => Body,
    };
}
