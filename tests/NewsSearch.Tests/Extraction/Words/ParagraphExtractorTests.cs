using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Words;
using Xunit;

namespace NewsSearch.Tests.Extraction.Words;

public sealed class ParagraphExtractorTests
{
    [Theory]
    [InlineData("O'Brien of the U.S. Navy", "O'Brien|of|the|U.S.|Navy")]
    [InlineData("two-plus-two talks", "two-plus-two|talks")]
    [InlineData("1,250.5 tons at AT&T", "1,250.5|tons|at|AT&T")]
    [InlineData("[Taro] Kono's", "Taro|Kono's")]
    [InlineData("end. Next", "end|Next")]
    [InlineData("Москва́, Кремль", "Москва́|Кремль")]
    [InlineData("- – — ...", "")]
    public void Words_are_runs_of_letters_and_digits_with_their_joiners(string body, string expected)
    {
        var draft = Read(body);
        Assert.Equal(expected, string.Join('|', draft.Words.Select(w => w.In(draft.Body).ToString())));
    }

    [Fact]
    public void Words_know_their_sentence_and_paragraph()
    {
        var draft = Read("One two. Three.\n\nFour.");
        Assert.Equal([(0, 0), (0, 0), (1, 0), (2, 1)], draft.Words.Select(w => (w.Sentence, w.Paragraph)));
    }

    [Fact]
    public void Paragraphs_are_parted_by_a_blank_line_and_hold_their_sentences()
    {
        var draft = Read("One. Two.\n\n\n\nThree.\n\n");
        Assert.Equal(["One. Two.", "Three."], draft.Paragraphs.Select(p => p.Range.Of(draft.Body).ToString()));
        Assert.Equal([2, 1], draft.Paragraphs.Select(p => p.Sentences.Count));
    }

    [Fact]
    public void Gaps_tell_what_parts_two_words()
    {
        var draft = Read("Lee, [Taro] Ito - \"so\" (he) said: yes J. Poe ''no''");
        var text = new StoryText(draft.Body, draft.Words);
        Gap[] expected =
        [
            Gap.Other, Gap.Comma | Gap.Bracket, Gap.Bracket, Gap.Dash | Gap.Quote, Gap.Quote | Gap.Parenthesis, Gap.Parenthesis, Gap.Colon, Gap.None,
            Gap.Dot, Gap.Quote,
        ];
        Assert.Equal(expected, Enumerable.Range(0, text.Words.Length).Select(text.Before));
    }

    [Theory]
    [InlineData("Minister", "Role")]
    [InlineData("ministry's", "Collective, Possessive")]
    [InlineData("quickly", "Adverb")]
    [InlineData("Reiterated", "ReportingVerb")]
    [InlineData("Sergey", "FirstName, Male")]
    public void The_lexicon_knows_a_word_in_any_case(string word, string traits)
    {
        var expected = Enum.Parse<WordTraits>(traits);
        Assert.Equal(expected, Lexicon.Shared.Of(word) & expected);
    }

    private static ArticleDraft Read(string body)
    {
        var draft = new ArticleDraft(new RawStory { Body = body });
        new ParagraphExtractor().Extract(draft);
        return draft;
    }
}
