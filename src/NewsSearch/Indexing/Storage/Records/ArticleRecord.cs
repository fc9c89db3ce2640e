using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>
/// An article, member by member in a fixed order, beginning with the story as read. Texts that are ranges of the body are
/// not written again. A member that comes new goes to the end of its part and raises <see cref="Layout"/>.
/// </summary>
internal static class ArticleRecord
{
    private const byte Layout = 2;

    /// <summary>Stands for the story as read where that was not asked for.</summary>
    private static readonly RawStory s_none = new();

    public static void Write(RecordWriter to, Article article)
    {
        var start = article.Original.Body.Length - article.Body.Length;
        if (start < 0 || !article.Original.Body.AsSpan(start).SequenceEqual(article.Body))
            throw new InvalidOperationException("An article's body must be the end of the body as read.");
        to.Byte(Layout);
        RawStoryRecord.Write(to, article.Original);
        to.Number(start);
        WriteHead(to, article);
        WriteDateline(to, article.Dateline);
        WriteLay(to, article);
        QuoteRecord.Write(to, article);
        to.Texts(article.Speakers);
        WriteFindings(to, article);
    }

    /// <summary>Reads an article.</summary>
    /// <param name="from">Stands at the article.</param>
    /// <param name="detail">How much of it.</param>
    public static Article Read(ref RecordReader from, StoryDetail detail = StoryDetail.Whole)
    {
        var layout = from.Byte();
        if (layout is 0 or > Layout)
            throw new InvalidDataException("The index holds a story in a layout that this program does not know.");
        var isWhole = detail == StoryDetail.Whole;
        var original = isWhole ? RawStoryRecord.Read(ref from, hasMore: layout > 1) : s_none;
        var read = isWhole ? original.Body : RawStoryRecord.ReadBody(ref from, hasMore: layout > 1);
        var start = from.Int();
        if (start < 0 || start > read.Length)
            throw new InvalidDataException("The index holds a story whose body starts nowhere.");
        var body = read[start..];
        // Member by member in the order of the record.
        return new Article
        {
            Original = original,
            Body = body,
            Id = from.RequiredText(),
            Version = from.Flag() ? from.Int() : null,
            Status = (StoryStatus)from.Byte(),
            EmbargoUntil = TimeRecord.ReadInstant(ref from),
            Language = from.RequiredText(),
            Kicker = from.Text(),
            Headline = from.RequiredText(),
            Subheadline = from.Text(),
            Byline = from.Text(),
            Source = from.Text(),
            Url = from.Text(),
            Published = TimeRecord.ReadTime(ref from),
            PublishedInferred = from.Flag(),
            Dateline = ReadDateline(ref from),
            Paragraphs = ReadParagraphs(ref from, body),
            Sections = ReadSections(ref from, body),
            Quotes = ReadQuotes(ref from, body, isWhole),
            Speakers = from.Texts(),
            Topics = ReadTopics(ref from),
            Places = isWhole ? ReadPlaces(ref from) : [],
            People = isWhole ? from.Texts() : [],
            Organisations = isWhole ? from.Texts() : [],
            Dates = isWhole ? ReadDates(ref from, body) : [],
        };
    }

    private static void WriteHead(RecordWriter to, Article article)
    {
        to.Text(article.Id);
        to.Flag(article.Version is not null);
        if (article.Version is { } version)
            to.Number(version);
        to.Byte((byte)article.Status);
        TimeRecord.Write(to, article.EmbargoUntil);
        to.Text(article.Language);
        to.Text(article.Kicker);
        to.Text(article.Headline);
        to.Text(article.Subheadline);
        to.Text(article.Byline);
        to.Text(article.Source);
        to.Text(article.Url);
        TimeRecord.Write(to, article.Published);
        to.Flag(article.PublishedInferred);
    }

    private static void WriteDateline(RecordWriter to, Dateline? dateline)
    {
        to.Flag(dateline is not null);
        if (dateline is null)
            return;
        to.Text(dateline.Raw);
        to.Texts(dateline.Places);
        to.Text(dateline.Country);
        to.Number(dateline.Month ?? 0);
        to.Number(dateline.Day ?? 0);
        to.Number(dateline.Year ?? 0);
        to.Flag(dateline.YearInferred);
        to.Text(dateline.Agency);
        to.Number(dateline.End);
    }

    private static Dateline? ReadDateline(ref RecordReader from) => !from.Flag() ? null : new Dateline
    {
        Raw = from.RequiredText(),
        Places = from.Texts(),
        Country = from.Text(),
        Month = OrNull(from.Int()),
        Day = OrNull(from.Int()),
        Year = OrNull(from.Int()),
        YearInferred = from.Flag(),
        Agency = from.Text(),
        End = from.Int(),
    };

    // A year 0, a month 0 and a day 0 do not exist.
    private static int? OrNull(int number) => number == 0 ? null : number;

    private static void WriteLay(RecordWriter to, Article article)
    {
        to.Number(article.Paragraphs.Count);
        var last = 0;
        for (var p = 0; p < article.Paragraphs.Count; p++)
        {
            var paragraph = article.Paragraphs[p];
            last = RangeRecord.Write(to, paragraph.Range, last);
            to.Flag(paragraph.IsHeading);
            to.Number(paragraph.Sentences.Count);
            var inside = paragraph.Range.Start;
            for (var s = 0; s < paragraph.Sentences.Count; s++)
                inside = RangeRecord.Write(to, paragraph.Sentences[s], inside);
        }
        to.Number(article.Sections.Count);
        last = 0;
        foreach (var section in article.Sections)
        {
            to.Text(section.Heading);
            last = RangeRecord.Write(to, section.Range, last);
        }
    }

    private static Paragraph[] ReadParagraphs(ref RecordReader from, string body)
    {
        var paragraphs = new Paragraph[from.Count()];
        var last = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var range = RangeRecord.Read(ref from, body, ref last);
            var isHeading = from.Flag();
            var sentences = new TextRange[from.Count()];
            var inside = range.Start;
            for (var j = 0; j < sentences.Length; j++)
                sentences[j] = RangeRecord.Read(ref from, body, ref inside);
            paragraphs[i] = new Paragraph(range, sentences, isHeading);
        }
        return paragraphs;
    }

    private static Section[] ReadSections(ref RecordReader from, string body)
    {
        var sections = new Section[from.Count()];
        var last = 0;
        for (var i = 0; i < sections.Length; i++)
            sections[i] = new Section(from.RequiredText(), RangeRecord.Read(ref from, body, ref last));
        return sections;
    }

    private static IReadOnlyList<Quote> ReadQuotes(ref RecordReader from, string body, bool isWhole)
    {
        if (isWhole)
            return QuoteRecord.Read(ref from, body);
        QuoteRecord.Skip(ref from);
        return [];
    }

    private static void WriteFindings(RecordWriter to, Article article)
    {
        to.Number(article.Topics.Count);
        foreach (var topic in article.Topics)
        {
            to.Text(topic.Id);
            to.Text(topic.Label == topic.Id ? null : topic.Label);
            to.Byte((byte)topic.Source);
            to.Fraction(topic.Score);
            to.Texts(topic.Evidence);
        }
        to.Number(article.Places.Count);
        foreach (var place in article.Places)
        {
            to.Text(place.Name);
            to.Text(place.Country);
        }
        to.Texts(article.People);
        to.Texts(article.Organisations);
        to.Number(article.Dates.Count);
        foreach (var date in article.Dates)
        {
            RangeRecord.Write(to, date.Range, 0);
            RangeRecord.WriteText(to, date.Raw, date.Range, article.Body);
            TimeRecord.Write(to, date.From);
            TimeRecord.Write(to, date.To);
            to.Byte((byte)date.Precision);
        }
    }

    private static Topic[] ReadTopics(ref RecordReader from)
    {
        var topics = new Topic[from.Count()];
        for (var i = 0; i < topics.Length; i++)
        {
            var id = from.RequiredText();
            topics[i] = new Topic(id, from.Text() ?? id, (TopicSource)from.Byte(), from.Fraction(), from.Texts());
        }
        return topics;
    }

    private static Place[] ReadPlaces(ref RecordReader from)
    {
        var places = new Place[from.Count()];
        for (var i = 0; i < places.Length; i++)
            places[i] = new Place(from.RequiredText(), from.Text());
        return places;
    }

    private static DateMention[] ReadDates(ref RecordReader from, string body)
    {
        var dates = new DateMention[from.Count()];
        for (var i = 0; i < dates.Length; i++)
        {
            var last = 0;
            var range = RangeRecord.Read(ref from, body, ref last);
            var raw = RangeRecord.ReadText(ref from, range, body) ?? "";
            dates[i] = new DateMention(raw, range, TimeRecord.ReadDay(ref from), TimeRecord.ReadDay(ref from), (DatePrecision)from.Byte());
        }
        return dates;
    }
}
