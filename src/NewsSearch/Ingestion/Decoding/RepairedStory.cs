using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>A story with what was encoded twice made right: its text, not its id, address or extra members.</summary>
internal static class RepairedStory
{
    /// <summary>The repaired story, or <paramref name="story"/> itself where nothing is to be repaired.</summary>
    public static RawStory Of(RawStory story)
    {
        var headline = Line(story.Headline)!;
        var body = Body(story);
        var subheadline = Line(story.Subheadline);
        var byline = Line(story.Byline);
        var dateline = Line(story.Dateline);
        var source = Line(story.Source);
        var topics = List(story.Topics);
        var places = List(story.Places);
        var people = List(story.People);
        var organisations = List(story.Organisations);
        var same = ReferenceEquals(headline, story.Headline) && ReferenceEquals(body, story.Body)
            && ReferenceEquals(subheadline, story.Subheadline) && ReferenceEquals(byline, story.Byline)
            && ReferenceEquals(dateline, story.Dateline) && ReferenceEquals(source, story.Source)
            && ReferenceEquals(topics, story.Topics) && ReferenceEquals(places, story.Places)
            && ReferenceEquals(people, story.People) && ReferenceEquals(organisations, story.Organisations);
        return same
            ? story
            : story with
            {
                Headline = headline,
                Body = body,
                Subheadline = subheadline,
                Byline = byline,
                Dateline = dateline,
                Source = source,
                Topics = topics,
                Places = places,
                People = people,
                Organisations = organisations,
            };
    }

    // What was repaired may have become white space at an end, or a separator of lines.
    private static string? Line(string? text)
    {
        if (text is null)
            return null;
        var repaired = DoubleEncoding.Repair(text);
        return ReferenceEquals(repaired, text) ? text : Blank.OneLine(repaired) ?? "";
    }

    private static string Body(RawStory story)
    {
        var repaired = DoubleEncoding.Repair(story.Body);
        return ReferenceEquals(repaired, story.Body) ? story.Body : ParagraphText.Of(repaired, headed: story.Layout == StoryLayout.Wire);
    }

    private static IReadOnlyList<string> List(IReadOnlyList<string> texts)
    {
        string[]? repaired = null;
        for (var i = 0; i < texts.Count; i++)
        {
            if (Line(texts[i]) is var text && ReferenceEquals(text, texts[i]))
                continue;
            repaired ??= [.. texts];
            repaired[i] = text!;
        }
        return repaired ?? texts;
    }
}
