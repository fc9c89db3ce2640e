using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>The quotes of an article.</summary>
internal static class QuoteRecord
{
    public static void Write(RecordWriter to, Article article)
    {
        to.Number(article.Quotes.Count);
        foreach (var quote in article.Quotes)
        {
            RangeRecord.Write(to, quote.Range, 0);
            RangeRecord.WriteText(to, quote.Text, quote.Range, article.Body);
            to.Byte((byte)quote.Kind);
            to.Text(quote.Speaker);
            WriteNamed(to, quote.Mention, quote.MentionRange, article.Body);
            to.Text(quote.Role);
            WriteNamed(to, quote.Cue, quote.CueRange, article.Body);
            to.Text(quote.Rule);
            to.Fraction(quote.Confidence);
        }
    }

    public static IReadOnlyList<Quote> Read(ref RecordReader from, string body)
    {
        var quotes = new Quote[from.Count()];
        for (var i = 0; i < quotes.Length; i++)
            quotes[i] = ReadOne(ref from, body);
        return quotes;
    }

    /// <summary>Steps over them.</summary>
    public static void Skip(ref RecordReader from)
    {
        for (var count = from.Count(); count > 0; count--)
        {
            RangeRecord.Skip(ref from);
            RangeRecord.SkipText(ref from);
            from.Byte();
            from.SkipText();
            SkipNamed(ref from);
            from.SkipText();
            SkipNamed(ref from);
            from.SkipText();
            from.Fixed();
        }
    }

    private static void SkipNamed(ref RecordReader from)
    {
        if (from.Flag())
            RangeRecord.Skip(ref from);
        RangeRecord.SkipText(ref from);
    }

    private static Quote ReadOne(ref RecordReader from, string body)
    {
        var last = 0;
        var range = RangeRecord.Read(ref from, body, ref last);
        var text = RangeRecord.ReadText(ref from, range, body) ?? "";
        var kind = (QuoteKind)from.Byte();
        var speaker = from.Text();
        var (mention, mentionRange) = ReadNamed(ref from, body);
        var role = from.Text();
        var (cue, cueRange) = ReadNamed(ref from, body);
        return new Quote
        {
            Text = text,
            Range = range,
            Kind = kind,
            Speaker = speaker,
            Mention = mention,
            MentionRange = mentionRange,
            Role = role,
            Cue = cue,
            CueRange = cueRange,
            Rule = from.RequiredText(),
            Confidence = from.Fraction(),
        };
    }

    private static void WriteNamed(RecordWriter to, string? text, TextRange? range, string body)
    {
        to.Flag(range is not null);
        if (range is { } given)
            RangeRecord.Write(to, given, 0);
        RangeRecord.WriteText(to, text, range, body);
    }

    private static (string? Text, TextRange? Range) ReadNamed(ref RecordReader from, string body)
    {
        TextRange? range = null;
        if (from.Flag())
        {
            var last = 0;
            range = RangeRecord.Read(ref from, body, ref last);
        }
        return (RangeRecord.ReadText(ref from, range, body), range);
    }
}
