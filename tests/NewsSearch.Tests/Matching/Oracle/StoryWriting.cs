using System.Text;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Writes random stories, and keeps book of what stands where while it does.</summary>
internal sealed class StoryWriting(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly List<OracleWord> _words = [];
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<(string Heading, int Start)> _headings = [];
    private int _sentence;
    private int _ledeEnd;

    public static OracleStory Story(string id, Random random) => new StoryWriting(random).Write(id);

    private OracleStory Write(string id)
    {
        var dateline = random.Next(3) == 0 ? Dateline() : null;
        for (var left = random.Next(12) == 0 ? 0 : random.Next(1, 6); left > 0; left--)
            AddParagraph(isHeading: random.Next(5) == 0);
        var body = _text.ToString();
        var sections = _headings.Select((h, i) => new Section(h.Heading, new TextRange(h.Start, i + 1 < _headings.Count ? _headings[i + 1].Start : body.Length)));
        var quotes = Quotes(body);
        var headline = Line(random.Next(10) == 0 ? 0 : random.Next(1, 5));
        var subheadline = Line(random.Next(2) == 0 ? 0 : random.Next(1, 5));
        var published = OracleDays.Published(random);
        var original = new RawStory { Id = id, Headline = Text(headline), Subheadline = Text(subheadline), Body = body, Published = published };
        var article = new Article
        {
            Id = id,
            Headline = original.Headline,
            Subheadline = original.Subheadline,
            Body = body,
            Dateline = dateline,
            Published = published,
            Status = random.Next(9) == 0 ? StoryStatus.Withheld : StoryStatus.Usable,
            Source = random.Next(3) == 0 ? null : OracleVocabulary.Sources[random.Next(OracleVocabulary.Sources.Count)],
            Topics = [.. OracleVocabulary.Topics.Where(_ => random.Next(3) == 0).Select(t => new Topic(t, t, (TopicSource)random.Next(3), 1, []))],
            Dates = [.. Enumerable.Range(0, random.Next(3)).Select(_ => OracleDays.Mention(random))],
            Paragraphs = [.. _paragraphs],
            Sections = [.. sections],
            Quotes = quotes,
            Speakers = [.. quotes.Select(q => q.Speaker).OfType<string>().Distinct()],
            Original = original,
        };
        return new OracleStory(article, headline, subheadline, _words, _ledeEnd);
    }

    private Dateline Dateline()
    {
        _text.Append("HARBOUR CITY, May 3 - ");
        var places = OracleVocabulary.Places.Where(_ => random.Next(2) == 0).ToList();
        var filed = random.Next(3) == 0 ? null : (DateOnly?)OracleDays.Day(random);
        return new Dateline { Raw = _text.ToString(), Places = places, Year = filed?.Year, Month = filed?.Month, Day = filed?.Day, End = _text.Length };
    }

    private void AddParagraph(bool isHeading)
    {
        var start = _text.Length;
        var sentences = new List<TextRange>();
        if (isHeading)
            _headings.Add(("", start));
        for (var left = isHeading ? 1 : random.Next(1, 4); left > 0; left--)
        {
            if (_text.Length > start)
                _text.Append(' ');
            var from = _text.Length;
            AddSentence(isHeading);
            sentences.Add(new TextRange(from, _text.Length));
        }
        _paragraphs.Add(new Paragraph(new TextRange(start, _text.Length), sentences, isHeading));
        if (isHeading)
            _headings[^1] = (_text.ToString(start, _text.Length - start), start);
        if (!isHeading && _ledeEnd == 0)
            _ledeEnd = _words.Count;
        _text.Append("\n\n");
    }

    private void AddSentence(bool isHeading)
    {
        var bracketed = 0;
        for (var left = random.Next(1, 8); left > 0; left--)
        {
            if (_text.Length > 0 && _text[^1] is not ('\n' or ' '))
                _text.Append(random.Next(8) == 0 ? ", " : " ");
            var opens = bracketed == 0 && !isHeading && random.Next(6) == 0;
            if (opens)
            {
                bracketed = random.Next(1, 4);
                _text.Append('[');
            }
            var written = OracleVocabulary.Written(random);
            _words.Add(new OracleWord(written, _sentence, _paragraphs.Count, _headings.Count - 1, bracketed > 0, _text.Length));
            _text.Append(written);
            if (bracketed > 0 && (--bracketed == 0 || left == 1))
            {
                _text.Append(']');
                bracketed = 0;
            }
        }
        _sentence++;
        if (!isHeading)
            _text.Append('.');
    }

    private List<Quote> Quotes(string body)
    {
        var quotes = new List<Quote>();
        for (var from = 0; from < _words.Count;)
        {
            var first = from + random.Next(0, 6);
            var last = first + random.Next(0, 9);
            from = last + 1;
            if (last >= _words.Count)
                break;
            var range = new TextRange(_words[first].Start, _words[last].End);
            var name = random.Next(5) == 0 ? null : OracleVocabulary.Names[random.Next(OracleVocabulary.Names.Count)];
            quotes.Add(new Quote
            {
                Text = range.Of(body).ToString(),
                Range = range,
                Kind = (QuoteKind)random.Next(3),
                Speaker = name,
                Rule = "generated",
                Confidence = 1,
            });
        }
        return quotes;
    }

    private List<OracleWord> Line(int count)
    {
        var line = new List<OracleWord>();
        var at = 0;
        for (; count > 0; count--)
        {
            line.Add(new OracleWord(OracleVocabulary.Written(random), 0, 0, -1, false, at));
            at = line[^1].End + 1;
        }
        return line;
    }

    private static string Text(List<OracleWord> line) => string.Join(' ', line.Select(w => w.Written));
}
