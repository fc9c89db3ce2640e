using NewsSearch.Articles;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>Turns the records of a file into stories, and says what is wrong with those that are none.</summary>
internal static class SgmlStories
{
    /// <param name="input">The file.</param>
    /// <param name="element">Name of the element that each record is.</param>
    /// <param name="parse">The story in a whole record.</param>
    public static IEnumerable<ReadResult> Read(StoryInput input, string element, Func<string, RawStory> parse)
    {
        var records = new SgmlRecords(input.Lines, element, input.MaxStoryBytes);
        var any = false;
        while (records.MoveNext())
        {
            any = true;
            yield return records.Ending switch
            {
                SgmlRecordEnd.TooLong => input.RejectTooLong(records.Line),
                SgmlRecordEnd.Unclosed => input.Reject(records.Line, $"its <{element}> does not end"),
                _ => Story(input, records.Line, parse(records.Text)),
            };
        }
        if (!any && !Paragraphs.Blank.Is(input.Head.Span))
            yield return input.Reject(1, $"no <{element}> in it");
    }

    private static ReadResult Story(StoryInput input, long line, RawStory story) =>
        story.Headline.Length == 0 && story.Body.Length == 0
            ? input.Reject(line, "neither headline nor body")
            : input.Accept(story, line);
}
