using CsCheck;
using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Extraction.Quotes;

public sealed class QuoteRangeTests
{
    private static readonly string[] s_pieces =
    [
        "\"", "“", "”", "«", "»", "„", "``", "''", " ", " ", " ", ", ", ". ", "\n\n", "said", "Ann Lee", "he", "the minister", "according to",
        "[Taro] Ito", "told", "who", "and", "that", ": ", "Foreign Minister", "Mr.", "J. K. Rowe", "claim", "'s", " — ", "(", ")", "called", "\uD83D", "\0", "Иванов",
        "saying", "van der", "of", "Acme Inc.", "1956", "?", "!", "was rejected by", "went on to say", "talks were useful and frank",
    ];

    private static readonly string[] s_singlePieces =
    [
        "'", "‘", "’", "'", "‘", " ", ", ", ". ", "\n\n", "said", "Ann Lee", "he", "workers'", "don't", "'90s", "сказал", "Иван Белов", "a déclaré", "le maire", "-t-il", "dijo", "de la", "\uD83D",
    ];

    [Fact]
    public void Every_range_covers_what_it_says()
    {
        Gen.Int[0, s_pieces.Length - 1].Array[0, 60].Sample(picks =>
        {
            var body = string.Concat(picks.Select(p => s_pieces[p] + (p % 3 == 0 ? " " : ""))).Trim();
            return Holds(QuoteExtractorTests.Extract(body));
        }, iter: 6_000, seed: "0000KOIu0jK2");
    }

    [Fact]
    public void Every_range_covers_what_it_says_between_single_marks()
    {
        Gen.Int[0, s_singlePieces.Length - 1].Array[0, 60].Sample(picks =>
            Holds(QuoteExtractorTests.Extract(string.Concat(picks.Select(p => s_singlePieces[p] + (p % 3 == 0 ? " " : ""))).Trim())), iter: 3_000, seed: "0000KOIu0jK4");
    }

    [Fact]
    public void Garbage_yields_ranges_that_hold()
    {
        Gen.String[Gen.Char, 0, 300].Sample(body => Holds(QuoteExtractorTests.Extract(body)), iter: 1_500, seed: "0000KOIu0jK3");
    }

    [Fact]
    public void A_long_body_is_read_in_a_bounded_number_of_steps()
    {
        // Nothing is timed: a cost that grows with the square of the text would keep this test for minutes.
        foreach (var unit in new[] { "\"a ", "said ", "Ann Lee said \"no, ", "Ann ", "according to ", "he, said, ", "\"talks were good and long,\" he said. ", "Lee of ", "Lee's claim that ", "'a ", "'talks were,' Lee said. ", "the envoy, Lee, ", "Ann Lee of Ann Lee of " })
        {
            var body = string.Concat(Enumerable.Repeat(unit, 60_000)).Trim();
            Assert.True(Holds(QuoteExtractorTests.Extract(body)), unit);
        }
    }

    [Fact]
    public void Marks_without_a_partner_do_not_swallow_the_story()
    {
        var article = QuoteExtractorTests.Extract("\"The talks were useful.\n\nBob Hill left for Paris.\n\n\"They will go on in May,\" Ann Lee said.");
        Assert.All(article.Quotes, q => Assert.True(q.Range.Length < 40));
        Assert.Contains(article.Quotes, q => q.Speaker == "Ann Lee" && q.Text == "They will go on in May,");
    }

    private static bool Holds(Article article)
    {
        var body = article.Body;
        foreach (var quote in article.Quotes)
        {
            Assert.Equal(body[quote.Range.Start..quote.Range.End], quote.Text);
            Assert.NotEmpty(quote.Text);
            Assert.Equal(quote.Mention is null, quote.MentionRange is null);
            if (quote.MentionRange is { } mention)
                Assert.Equal(body[mention.Start..mention.End], quote.Mention);
            Assert.Equal(quote.Cue is null, quote.CueRange is null);
            if (quote.CueRange is { } cue)
                Assert.Equal(body[cue.Start..cue.End], quote.Cue);
            Assert.InRange(quote.Confidence, 0, 1);
            Assert.NotEmpty(quote.Rule);
        }
        Assert.Equal(article.Speakers.Distinct(), article.Speakers);
        Assert.All(article.Speakers, s => Assert.Contains(article.Quotes, q => q.Speaker == s));
        return true;
    }
}
