using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Engine;

/// <summary>Random articles with everything that can be counted and ranked, over few words and names.</summary>
internal static class SmallStories
{
    private static readonly string[] s_words = ["peace", "treaty", "treaties", "kuril", "island", "islands", "talks", "the", "of", "harbour", "ferry"];
    private static readonly string[] s_people = ["Aino Lehto", "Taro Kono", "Zoë Ibañez"];
    private static readonly string[] s_places = ["Tokyo", "New York", "São Tomé"];
    private static readonly string?[] s_sources = [null, "Northwire", "northwire", "The Harbour Times"];
    private static readonly string[] s_topics = ["Peace talks", "fisheries", "Kuril"];

    public static IReadOnlyList<Article> Make(int count, Random random) => [.. Enumerable.Range(0, count).Select(i => Story(i, random))];

    /// <summary>A query of a kind that ranks, or that filters.</summary>
    public static string Query(Random random)
    {
        string Word() => s_words[random.Next(s_words.Length)];
        return random.Next(14) switch
        {
            0 => Word(),
            1 => $"{Word()} {Word()}",
            2 => $"{Word()} OR {Word()}",
            3 => $"\"{Word()} {Word()}\"",
            4 => $"{Word()} w/5 {Word()}",
            5 => $"headline:{Word()} {Word()}^3",
            6 => $"{Word()} -{Word()}",
            7 => $"said(*, {Word()})",
            8 => $"{Word()}* OR {Word()}~1",
            9 => $"said({s_people[random.Next(3)].Split(' ')[1]}, {Word()} OR {Word()}) {Word()}",
            10 => $"({Word()} OR {Word()}) date:2019 hlead:{Word()}",
            11 => $"first/9({Word()}) OR atleast2({Word()})",
            12 => $"{Word()} {Word()} {Word()} {Word()}",
            _ => $"={Word()} OR -{Word()}",
        };
    }

    private static Article Story(int number, Random random)
    {
        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => s_words[random.Next(s_words.Length)]));
        var body = Text(random.Next(1, 30)) + ". " + Text(random.Next(1, 9)) + ".";
        var end = body.IndexOf(' ', StringComparison.Ordinal);
        var quote = new TextRange(0, end < 0 ? body.Length : body.IndexOf('.', StringComparison.Ordinal));
        var speaker = random.Next(4) == 0 ? null : s_people[random.Next(s_people.Length)];
        var id = "s" + number.ToString(CultureInfo.InvariantCulture);
        var day = new DateOnly(2018, 11, 1).AddDays(random.Next(120));
        var published = random.Next(5) == 0 ? default(StoryTime?)
            : random.Next(2) == 0 ? StoryTime.OfDay(day)
            : new StoryTime(new DateTimeOffset(day, new TimeOnly(random.Next(24), 30), TimeSpan.Zero), false);
        var headline = Text(random.Next(1, 5));
        var original = new RawStory { Id = id, Headline = headline, Body = body, Published = published };
        return new Article
        {
            Id = id,
            Headline = headline,
            Body = body,
            Published = published,
            Source = s_sources[random.Next(s_sources.Length)],
            Status = random.Next(8) == 0 ? StoryStatus.Withheld : StoryStatus.Usable,
            Language = random.Next(3) == 0 ? "pt-BR" : "en",
            Dateline = random.Next(3) == 0 ? null : new Dateline { Raw = "", Places = [.. s_places.Where(_ => random.Next(2) == 0)], Country = random.Next(2) == 0 ? "JP" : null },
            Paragraphs = [new Paragraph(new TextRange(0, body.Length), [new TextRange(0, body.Length)], false)],
            Quotes = [new Quote { Text = quote.Of(body).ToString(), Range = quote, Kind = (QuoteKind)random.Next(3), Speaker = speaker, Rule = "generated", Confidence = 1 }],
            Speakers = speaker is null ? [] : [speaker],
            Topics = [.. s_topics.Where(_ => random.Next(2) == 0).Select(t => new Topic(t, t, (TopicSource)random.Next(3), 1, []))],
            Places = [.. s_places.Where(_ => random.Next(3) == 0).Select(p => new Place(p, null))],
            Original = original,
        };
    }
}
