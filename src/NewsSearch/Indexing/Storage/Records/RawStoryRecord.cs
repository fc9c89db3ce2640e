using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>A story as read, member by member in a fixed order.</summary>
internal static class RawStoryRecord
{
    public static void Write(RecordWriter to, RawStory story)
    {
        WriteContent(to, story);
        to.Flag(story.Location is not null);
        if (story.Location is { } location)
        {
            to.Text(location.Path);
            to.Number(location.Line);
            to.Number(location.Ordinal);
        }
        TimeRecord.Write(to, story.FileTime);
    }

    /// <summary>Everything but where and when it was read.</summary>
    public static void WriteContent(RecordWriter to, RawStory story)
    {
        to.Text(story.Id);
        to.Number(story.Version ?? 0);
        to.Flag(story.Version is not null);
        to.Byte((byte)story.Status);
        TimeRecord.Write(to, story.EmbargoUntil);
        to.Text(story.Language);
        to.Text(story.Headline);
        to.Text(story.Subheadline);
        to.Text(story.Byline);
        to.Text(story.Dateline);
        TimeRecord.Write(to, story.Published);
        to.Text(story.Body);
        to.Byte((byte)story.Layout);
        to.Text(story.Source);
        to.Text(story.Url);
        to.Texts(story.Topics);
        to.Texts(story.Places);
        to.Number(story.Extra.Count);
        foreach (var (key, json) in story.Extra)
        {
            to.Text(key);
            to.Text(json);
        }
    }

    public static RawStory Read(ref RecordReader from)
    {
        var story = ReadContent(ref from);
        return story with
        {
            Location = from.Flag() ? new StoryLocation(from.RequiredText(), from.Number(), from.Int()) : null,
            FileTime = TimeRecord.ReadInstant(ref from),
        };
    }

    private static RawStory ReadContent(ref RecordReader from)
    {
        var id = from.Text();
        var version = from.Int();
        return new RawStory
        {
            Id = id,
            Version = from.Flag() ? version : null,
            Status = (StoryStatus)from.Byte(),
            EmbargoUntil = TimeRecord.ReadInstant(ref from),
            Language = from.Text(),
            Headline = from.RequiredText(),
            Subheadline = from.Text(),
            Byline = from.Text(),
            Dateline = from.Text(),
            Published = TimeRecord.ReadTime(ref from),
            Body = from.RequiredText(),
            Layout = (StoryLayout)from.Byte(),
            Source = from.Text(),
            Url = from.Text(),
            Topics = from.Texts(),
            Places = from.Texts(),
            Extra = ReadExtra(ref from),
        };
    }

    private static Dictionary<string, string> ReadExtra(ref RecordReader from)
    {
        var count = from.Count();
        var extra = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            extra[from.RequiredText()] = from.RequiredText();
        return extra;
    }
}
