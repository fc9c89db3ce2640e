using System.Collections.ObjectModel;
using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>A story as read, member by member in a fixed order.</summary>
internal static class RawStoryRecord
{
    /// <summary>Language, headline, sub-headline, byline, dateline.</summary>
    private const int TextsBeforeTime = 5;

    public static void Write(RecordWriter to, RawStory story)
    {
        WriteFirst(to, story);
        to.Flag(story.Location is not null);
        if (story.Location is { } location)
        {
            to.Text(location.Path);
            to.Number(location.Line);
            to.Number(location.Ordinal);
        }
        TimeRecord.Write(to, story.FileTime);
        to.Flag(HasMore(story));
        if (HasMore(story))
            WriteMore(to, story);
    }

    /// <summary>Everything but where and when it was read.</summary>
    public static void WriteContent(RecordWriter to, RawStory story)
    {
        WriteFirst(to, story);
        // Few records have any of these; a story without keeps the digest that it had before they were known.
        if (HasMore(story))
            WriteMore(to, story);
    }

    private static bool HasMore(RawStory story) =>
        story.Updated is not null || story.EvolvedFrom is not null || story.TopicLabels.Count + story.People.Count + story.Organisations.Count > 0;

    private static void WriteMore(RecordWriter to, RawStory story)
    {
        TimeRecord.Write(to, story.Updated);
        to.Text(story.EvolvedFrom);
        WriteMap(to, story.TopicLabels);
        to.Texts(story.People);
        to.Texts(story.Organisations);
    }

    private static void WriteFirst(RecordWriter to, RawStory story)
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
        WriteMap(to, story.Extra);
    }

    private static void WriteMap(RecordWriter to, IReadOnlyDictionary<string, string> map)
    {
        to.Number(map.Count);
        foreach (var (key, value) in map)
        {
            to.Text(key);
            to.Text(value);
        }
    }

    /// <param name="from">Stands at the story.</param>
    /// <param name="hasMore">Whether the record has the members that came later.</param>
    public static RawStory Read(ref RecordReader from, bool hasMore)
    {
        var story = ReadFirst(ref from);
        story = story with
        {
            Location = from.Flag() ? new StoryLocation(from.RequiredText(), from.Number(), from.Int()) : null,
            FileTime = TimeRecord.ReadInstant(ref from),
        };
        return hasMore && from.Flag() ? ReadMore(ref from, story) : story;
    }

    /// <summary>The body alone; the rest of the story is stepped over.</summary>
    /// <param name="from">Stands at the story.</param>
    /// <param name="hasMore">Whether the record has the members that came later.</param>
    public static string ReadBody(ref RecordReader from, bool hasMore)
    {
        from.SkipText();
        from.Number();
        from.Flag();
        from.Byte();
        TimeRecord.ReadInstant(ref from);
        for (var i = 0; i < TextsBeforeTime; i++)
            from.SkipText();
        TimeRecord.ReadTime(ref from);
        var body = from.RequiredText();
        from.Byte();
        from.SkipText();
        from.SkipText();
        from.SkipTexts();
        from.SkipTexts();
        SkipMap(ref from);
        if (from.Flag())
        {
            from.SkipText();
            from.Number();
            from.Number();
        }
        TimeRecord.ReadInstant(ref from);
        if (hasMore && from.Flag())
            SkipMore(ref from);
        return body;
    }

    private static void SkipMore(ref RecordReader from)
    {
        TimeRecord.ReadTime(ref from);
        from.SkipText();
        SkipMap(ref from);
        from.SkipTexts();
        from.SkipTexts();
    }

    private static RawStory ReadMore(ref RecordReader from, RawStory story) => story with
    {
        Updated = TimeRecord.ReadTime(ref from),
        EvolvedFrom = from.Text(),
        TopicLabels = ReadMap(ref from),
        People = from.Texts(),
        Organisations = from.Texts(),
    };

    private static RawStory ReadFirst(ref RecordReader from)
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
            Extra = ReadMap(ref from),
        };
    }

    private static IReadOnlyDictionary<string, string> ReadMap(ref RecordReader from)
    {
        var count = from.Count();
        if (count == 0)
            return ReadOnlyDictionary<string, string>.Empty;
        var map = new Dictionary<string, string>(count, StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
            map[from.RequiredText()] = from.RequiredText();
        return map;
    }

    private static void SkipMap(ref RecordReader from)
    {
        for (var count = from.Count(); count > 0; count--)
        {
            from.SkipText();
            from.SkipText();
        }
    }
}
