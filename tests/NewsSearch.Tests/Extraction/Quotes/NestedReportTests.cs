using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Extraction.Quotes;

/// <summary>
/// A story of own wording with the structure of agency copy on talks between two governments: an indirect lede with a
/// role, one direct quote that reports another's words and has bracketed insertions, and a background that speaks of
/// capitals and papers.
/// </summary>
public sealed class NestedReportTests
{
    private const string Body = """
        The coast guard holds regular drills off the northern skerries, which are part of the republic, Norland’s top envoy Ivar Dahl said after a "three-plus-three" meeting of the two cabinets.

        "As [Westmark Trade] Minister [Jonas] Brandt has said, he voiced doubts about the coast guard’s drills near the skerries. In reply, we repeated that the drills take place in our own waters," Dahl pointed out.

        The skerries issue

        Since 1950, the two countries have been holding talks on a fishing treaty. Norland has stated many times that the skerries are not for sale.

        The Joint Protocol said that the drills would be announced, adding that boats would be warned. A memorandum dated March 3, 1961, said that nets would be spared.
        """;

    private readonly Article _article = QuoteExtractorTests.Extract(Body.ReplaceLineEndings("\n"));

    [Fact]
    public void Only_the_person_whose_words_are_given_is_a_speaker() => Assert.Equal(["Ivar Dahl"], _article.Speakers);

    [Fact]
    public void The_direct_quote_has_its_exact_words_speaker_cue_and_role()
    {
        var quote = Assert.Single(_article.Quotes, q => q.Kind == QuoteKind.Direct);
        Assert.StartsWith("As [Westmark Trade] Minister [Jonas] Brandt has said", quote.Text, StringComparison.Ordinal);
        Assert.EndsWith("in our own waters,", quote.Text, StringComparison.Ordinal);
        Assert.Equal("Ivar Dahl", quote.Speaker);
        Assert.Equal("Dahl", quote.Mention);
        Assert.Equal("pointed out", quote.Cue);
        Assert.Equal("top envoy", quote.Role?.Split('’')[^1][2..]);
    }

    [Fact]
    public void The_lede_is_indirect_speech_with_the_role_before_the_name()
    {
        var quote = _article.Quotes[0];
        Assert.Equal(QuoteKind.Indirect, quote.Kind);
        Assert.Equal("Ivar Dahl", quote.Speaker);
        Assert.StartsWith("The coast guard holds", quote.Text, StringComparison.Ordinal);
        Assert.EndsWith("part of the republic", quote.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_inside_a_quote_is_not_given_to_the_one_reported() =>
        Assert.DoesNotContain(_article.Quotes, q => q.Speaker?.Contains("Brandt", StringComparison.Ordinal) == true);

    [Fact]
    public void A_bracketed_first_name_belongs_to_the_name() => Assert.Contains("Jonas Brandt", _article.People);

    [Fact]
    public void A_word_kept_at_a_distance_is_no_quote() => Assert.DoesNotContain(_article.Quotes, q => q.Text.StartsWith("three-plus", StringComparison.Ordinal));
}
