using System.Text.Json;
using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Indexing.Copies;
using NewsSearch.Indexing.Storage;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Corpus;
using Xunit;

namespace NewsSearch.Tests.Indexing;

/// <summary>What is stored is what comes back; the oracle is the article as JSON with every member that it has.</summary>
public sealed class StoredArticleTests
{
    private static readonly JsonSerializerOptions s_every = new() { IgnoreReadOnlyProperties = true };

    [Fact]
    public void Bundled_stories_come_back_as_they_were()
    {
        var extractor = new ArticleExtractor();
        var articles = new StoryFiles().Read([Path.Combine(BundledCorpus.Folder, "articles")]).Where(r => r.IsStory).Select(r => extractor.Extract(r.Story!)).ToList();
        Assert.NotEmpty(articles);
        foreach (var article in articles)
            AssertSame(article);
    }

    [Fact]
    public void Every_member_comes_back()
    {
        var full = Full();
        foreach (var property in typeof(Article).GetProperties().Concat(typeof(RawStory).GetProperties()))
        {
            if (!property.CanWrite)
                continue;
            var of = property.DeclaringType == typeof(Article) ? (object)full : full.Original;
            var value = property.GetValue(of);
            Assert.False(value is null or "" or System.Collections.ICollection { Count: 0 }, property.Name + " is not filled in, so this test would not miss it");
        }
        AssertSame(full);
    }

    [Fact]
    public void An_article_of_nothing_comes_back() => AssertSame(new Article { Id = "", Original = new RawStory() });

    [Fact]
    public void Damaged_bytes_are_told_or_harmless()
    {
        var bytes = StoredArticleCodec.Complete(StoredArticleCodec.Write(Full()), 3, DateTimeOffset.UnixEpoch, new byte[32], new CopyGroup(-5, true));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length]).Sample(
            (at, value, length) =>
            {
                var damaged = bytes[..length];
                if (at < length)
                    damaged[at] = value;
                foreach (var detail in Enum.GetValues<StoryDetail>())
                    try
                    {
                        _ = StoredArticleCodec.Read(damaged, detail);
                    }
                    catch (InvalidDataException)
                    {
                    }
            },
            seed: "0000KOaTnXY0",
            iter: 20_000);
    }

    private static void AssertSame(Article article)
    {
        var taken = new DateTimeOffset(2026, 11, 23, 20, 15, 0, TimeSpan.Zero);
        byte[] digest = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        var stored = StoredArticleCodec.Complete(StoredArticleCodec.Write(article), 7, taken, digest, new CopyGroup(-5, true));
        var read = StoredArticleCodec.Read(stored);
        Assert.Equal(JsonSerializer.Serialize(article, s_every), JsonSerializer.Serialize(read.Article, s_every));
        Assert.Equal((7, taken), (read.Number, read.IngestedAt));
        Assert.Equal(digest, read.Digest);
        Assert.Equal(new CopyGroup(-5, true), read.Group);
        var shown = article with { Original = new RawStory(), Quotes = [], Places = [], People = [], Organisations = [], Dates = [] };
        Assert.Equal(JsonSerializer.Serialize(shown, s_every), JsonSerializer.Serialize(StoredArticleCodec.Read(stored, StoryDetail.Shown).Article, s_every));
    }

    private static Article Full()
    {
        const string body = "TOKYO, May 30. /TASS/. \"We differ,\" the envoy Lavrov pointed out in 1956.\n\nBackground\n\nThe end 😀 is near.";
        var raw = new RawStory
        {
            Id = "a",
            Version = 2,
            Status = StoryStatus.Embargoed,
            EmbargoUntil = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.FromHours(9)),
            Language = "ru",
            Headline = "Заголовок",
            Subheadline = "Below",
            Byline = "By A. Writer",
            Dateline = "TOKYO",
            Published = new StoryTime(new DateTimeOffset(2019, 5, 30, 9, 14, 0, TimeSpan.FromHours(-3)), false),
            Body = "Kicker\n\n" + body,
            Layout = StoryLayout.Wire,
            Source = "TASS",
            Url = "https://example.org/a?b=c",
            Topics = ["x", "y"],
            Places = ["japan"],
            People = ["Sergey Lavrov"],
            Organisations = ["TASS"],
            TopicLabels = new Dictionary<string, string> { ["x"] = "treaty" },
            Updated = StoryTime.OfDay(new DateOnly(2019, 5, 31)),
            EvolvedFrom = "a0",
            Extra = new Dictionary<string, string> { ["slug"] = "\"JAPAN-RUSSIA\"", ["n"] = "[1,2]" },
            Location = new StoryLocation("a.txt", long.MaxValue, 4),
            FileTime = DateTimeOffset.UnixEpoch,
        };
        return new Article
        {
            Id = "a",
            Version = 2,
            Status = StoryStatus.Withheld,
            EmbargoUntil = DateTimeOffset.MaxValue,
            Language = "ru",
            Kicker = "Kicker",
            Headline = "Headline",
            Subheadline = "Deck",
            Byline = "A. Writer",
            Source = "TASS",
            Url = "https://example.org/a",
            Published = StoryTime.OfDay(new DateOnly(1, 1, 1)),
            PublishedInferred = true,
            Dateline = new Dateline
            {
                Raw = "TOKYO, May 30. /TASS/.",
                Places = ["Tokyo"],
                Country = "JP",
                Month = 5,
                Day = 30,
                Year = 2019,
                YearInferred = true,
                Agency = "TASS",
                End = 23,
            },
            Body = body,
            Paragraphs = [new Paragraph(new TextRange(23, 73), [new TextRange(23, 40), new TextRange(41, 73)]), new Paragraph(new TextRange(75, 85), [], true)],
            Sections = [new Section("Background", new TextRange(87, body.Length))],
            Quotes =
            [
                new Quote
                {
                    Text = "We differ,", Range = new TextRange(24, 34), Kind = QuoteKind.Mixed, Speaker = "Sergey Lavrov", Mention = "Lavrov",
                    MentionRange = new TextRange(46, 52), Role = "envoy", Cue = "said elsewhere", CueRange = new TextRange(53, 64), Rule = "adjacent", Confidence = 0.9375,
                },
                new Quote { Text = "words that stand nowhere", Range = new TextRange(0, 0), Kind = QuoteKind.Direct, Rule = "", Confidence = 0 },
            ],
            Speakers = ["Sergey Lavrov"],
            Topics = [new Topic("t", "Label", TopicSource.Keyphrase, 0.25, ["treaty", "peace"]), new Topic("same", "same", TopicSource.Given, 1, [])],
            Places = [new Place("Kunashir", null), new Place("Tokyo", "JP")],
            People = ["Sergey Lavrov"],
            Organisations = ["TASS"],
            Dates = [new DateMention("1956", new TextRange(68, 72), new DateOnly(1956, 1, 1), new DateOnly(1956, 12, 31), DatePrecision.Year)],
            Original = raw,
        };
    }
}
