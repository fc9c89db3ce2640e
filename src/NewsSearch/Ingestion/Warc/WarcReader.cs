using System.Text;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Ingestion.Html;

namespace NewsSearch.Ingestion.Warc;

/// <summary>
/// The pages of a web archive: records of responses that succeeded and of resources, where they are HTML. Everything else, such
/// as requests, pictures and what was not found, is passed over.
/// </summary>
internal sealed class WarcReader : IStoryReader
{
    /// <summary>A page is markup around its story, and may be packed: a record may be this many times as long as a story.</summary>
    private const int RecordToStory = 8;

    private static readonly HtmlReader s_pages = new();

    public StoryFormat Format => StoryFormat.Warc;

    public bool Recognises(in FileHead head) => WarcSigns.Begins(head.Text);

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        var bytes = new RawBytes(input.Content);
        var bound = (long)input.MaxStoryBytes * RecordToStory;
        var block = new MemoryStream();
        while (WarcHeader.Read(bytes, out var line, out var problem) is { } header)
        {
            if (problem is not null)
                yield return input.Reject(line, problem);
            if (problem is not null || header.Length is not { } length)
                continue;
            block.SetLength(0);
            var wanted = header.MayBePage && length <= bound;
            if (bytes.Read(wanted ? block : null, length) < length)
            {
                yield return input.Reject(line, "a record that was cut off");
                yield break;
            }
            if (header.MayBePage && length > bound)
                yield return input.Reject(line, $"longer than {bound} bytes");
            else if (wanted && Page(header, block) is { } page)
                yield return Story(input, header, page, line);
        }
    }

    /// <summary>Null where it is no page that was there.</summary>
    private static HttpContent? Page(WarcHeader header, MemoryStream block)
    {
        var content = block.GetBuffer().AsSpan(0, (int)block.Length);
        var page = header.IsResponse ? HttpContent.Of(content) : new HttpContent(header.ContentType, content.ToArray(), null);
        return page is { IsHtml: true } ? page : null;
    }

    private static ReadResult Story(StoryInput input, WarcHeader header, HttpContent page, long line)
    {
        if (page.Problem is { } problem)
            return input.Reject(line, problem);
        using var text = new OpenedText(new MemoryStream(page.Bytes), isLive: false, StoryFormat.Html);
        using var decoded = page.Charset is null ? null : new OpenedText(new MemoryStream(Encoding.UTF8.GetBytes(NamedCharset.Decode(page.Bytes, page.Charset))), isLive: false, StoryFormat.Wire);
        var read = s_pages.Read(new StoryInput(input.Path, null, decoded ?? text, input.Options)).FirstOrDefault();
        if (read.Story is not { } story)
            return input.Reject(line, read.Rejection?.Reason ?? "an empty page");
        var accepted = input.Accept(story with { Url = story.Url ?? header.Target }, line);
        return header.Date is { } date ? new ReadResult(accepted.Story! with { FileTime = date }) : accepted;
    }
}
