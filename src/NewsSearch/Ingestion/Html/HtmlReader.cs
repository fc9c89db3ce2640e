using System.Text;
using NewsSearch.Ingestion.Html.Parsing;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Html;

/// <summary>A page of HTML as saved from the web: one story a page, or a reason why it holds none.</summary>
internal sealed class HtmlReader : IStoryReader
{
    /// <summary>A page is markup around its story: it may be this many times as long as a story.</summary>
    private const int PageToStory = 4;

    public StoryFormat Format => StoryFormat.Html;

    public bool Recognises(in FileHead head) => PageSigns.In(head);

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        var text = new StringBuilder();
        long length = 0, first = 0;
        var bound = (long)input.MaxStoryBytes * PageToStory;
        var lines = input.Lines;
        while (lines.MoveNext())
        {
            if (first == 0 && !Blank.Is(lines.Current))
                first = lines.Line;
            length += lines.Current.Length + 1;
            if (first == 0 || length > bound)
                continue;
            text.Append(Encoding.UTF8.GetString(lines.Current));
            if (lines.EndsLine)
                text.Append('\n');
        }
        if (first == 0)
            yield break;
        if (length > bound)
        {
            yield return input.Reject(first, $"longer than {bound} bytes");
            yield break;
        }
        var story = PageStory.Of(text.ToString(), out var reason);
        yield return story is null ? input.Reject(first, reason!) : input.Accept(story, first);
    }
}
