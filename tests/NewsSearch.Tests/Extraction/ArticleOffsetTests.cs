using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Extraction;

/// <summary>Every start and end that extraction gives lies in the text and covers what it says, whatever the text is.</summary>
public sealed class ArticleOffsetTests
{
    private const int Rounds = 1_500;

    private static readonly string[] s_pieces =
    [
        "TOKYO, May 30. /TASS/. ", "MOSCOW (AP) — ", "LONDON, March 2 - ", "\n\n", "\n\n", "\n", " ", " ", ". ", ", ", "\"", "“", "”", "«", "»", "(", ")", "[", "]", "—", "…",
        "Foreign Minister Ivan Petrov said on Thursday", "Лавров сказал", "he said", "according to the ministry", "in 1956", "on May 3, 2019", "last year", "1956/1960",
        "Background", "What is next?", "1. ", "- ", "• ", "The talks were useful", "Abe Shinzo", "U.S.", "Mr. Doe", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0", "\u00AD", "\u202E", "\u2028", "e\u0301", "İ", "ß", "\t", "\r\n", "   ", "AAAA", "7",
    ];

    private static readonly ArticleExtractor s_extractor = new(new ExtractionOptions());

    [Fact]
    public void Ranges_hold_in_texts_of_pieces()
    {
        var random = new Random(30052019);
        for (var round = 0; round < Rounds; round++)
            AssertHolds(Story(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => s_pieces[random.Next(s_pieces.Length)] + (random.Next(2) == 0 ? " " : ""))), random), round);
    }

    [Fact]
    public void Ranges_hold_in_stories_cut_and_put_together_anew()
    {
        var bodies = new StoryFiles().Read([Path.Combine(RepositoryRoot.Path, "corpus")]).Where(r => r.IsStory).Select(r => r.Story!.Body ?? "").Where(b => b.Length > 0).ToList();
        Assert.True(bodies.Count > 50);
        var random = new Random(1956);
        for (var round = 0; round < Rounds / 3; round++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Stretch(bodies[random.Next(bodies.Count)], random)));
            for (var times = random.Next(6); times > 0 && body.Length > 0; times--)
                body = body.Insert(random.Next(body.Length), s_pieces[random.Next(s_pieces.Length)]);
            AssertHolds(Story(body, random), round);
        }
    }

    private static RawStory Story(string body, Random random) =>
        new() { Id = "s", Headline = random.Next(3) == 0 ? "" : s_pieces[random.Next(s_pieces.Length)] + "headline", Body = body, Published = StoryTime.OfDay(new DateOnly(2019, 5, 30)) };

    private static string Stretch(string text, Random random)
    {
        var start = random.Next(text.Length);
        return text.Substring(start, random.Next(Math.Min(900, text.Length - start)));
    }

    private static void AssertHolds(RawStory story, int round)
    {
        var article = s_extractor.Extract(story);
        var body = article.Body;
        void AssertCovers(TextRange range, string? said = null)
        {
            Assert.True(range.Start >= 0 && range.Start <= range.End && range.End <= body.Length, $"round {round}: {range} in {body.Length}");
            if (said is not null)
                Assert.Equal(said, body[range.Start..range.End]);
        }

        Assert.InRange(article.TextStart, 0, body.Length);
        if (article.Dateline is { } dateline)
            Assert.InRange(dateline.End, 0, body.Length);
        var last = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            AssertCovers(paragraph.Range);
            Assert.True(paragraph.Range.Start >= last, $"round {round}: paragraphs overlap");
            last = paragraph.Range.End;
            Assert.All(paragraph.Sentences, sentence => Assert.True(paragraph.Range.Contains(sentence)));
        }
        foreach (var section in article.Sections)
        {
            AssertCovers(section.Range);
            Assert.StartsWith(section.Heading, body[section.Range.Start..section.Range.End], StringComparison.Ordinal);
        }
        foreach (var date in article.Dates)
            AssertCovers(date.Range, date.Raw);
        foreach (var quote in article.Quotes)
        {
            AssertCovers(quote.Range, quote.Text);
            if (quote.MentionRange is { } mention)
                AssertCovers(mention, quote.Mention);
            if (quote.CueRange is { } cue)
                AssertCovers(cue, quote.Cue);
        }
    }
}
