using NewsSearch.Analysis.Maps;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Schema;
using NewsSearch.Tests.Matching.Oracle;
using Xunit;

namespace NewsSearch.Tests.Schema;

public sealed class StoryMapBuilderTests
{
    [Fact]
    public void A_map_places_every_word_where_a_count_places_it()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var story = StoryWriting.Story("s", new Random(seed));
            var offset = story.Article.TextStart;
            var map = StoryMapBuilder.OfBody(story.Article, TextAnalyzer.Analyze(story.Article.Body.AsSpan(offset)), offset);
            AssertPlaces(story.Body, map);
            Assert.Equal(story.LedeEnd, map.LedeEnd);
            Assert.Equal(story.Article.Quotes.Count, map.Quotes.Count);
            foreach (var (quote, positions) in story.Article.Quotes.Zip(map.Quotes))
            {
                Assert.Equal(story.WordsOf(quote), story.Body.Skip(positions.Start).Take(positions.End - positions.Start));
                Assert.Equal(quote.Speaker, positions.Speaker < 0 ? null : story.Article.Speakers[positions.Speaker]);
            }
        }
    }

    [Fact]
    public void A_quote_s_own_map_places_its_words_alike()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var story = StoryWriting.Story("s", new Random(seed));
            foreach (var quote in story.Article.Quotes)
                AssertPlaces(story.WordsOf(quote), StoryMapBuilder.OfQuote(story.Article, quote, TextAnalyzer.Analyze(quote.Text)), sections: false, brackets: false);
        }
    }

    [Theory]
    [InlineData("In fact [t]he treaty", "")]
    [InlineData("He follow[ed] it", "")]
    [InlineData("As [Japanese Foreign] Minister [Taro] Kono", "japanese foreign taro")]
    [InlineData("One [never closed", "")]
    [InlineData("One [closed in\nthe next] line", "")]
    [InlineData("One [] two", "")]
    [InlineData("One [two [three] four] five", "three")]
    [InlineData("One [[t]he two] three", "")]
    [InlineData("One ] two [three] four", "three")]
    [InlineData("[One] two", "one")]
    public void Only_words_wholly_in_brackets_are_bracketed(string body, string bracketed)
    {
        var article = new Article { Id = "a", Body = body, Original = new RawStory { Body = body } };
        var words = TextAnalyzer.Analyze(body);
        var map = StoryMapBuilder.OfBody(article, words, 0);
        Assert.Equal(bracketed, string.Join(' ', Enumerable.Range(0, words.Count).Where(i => map.Brackets.Exists(b => b.Contains(i))).Select(i => words.Term(i).ToString())));
    }

    private static void AssertPlaces(IReadOnlyList<OracleWord> words, StoryMap map, bool sections = true, bool brackets = true)
    {
        Assert.Equal(words.Count, map.WordCount);
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                Assert.Equal(words[i].Sentence == words[i - 1].Sentence, map.SentenceOf(i) == map.SentenceOf(i - 1));
                Assert.Equal(words[i].Paragraph == words[i - 1].Paragraph, map.ParagraphOf(i) == map.ParagraphOf(i - 1));
            }
            if (brackets)
                Assert.Equal(words[i].Bracketed, map.Brackets.Exists(b => b.Contains(i)));
            if (sections)
                Assert.Equal(words[i].Section, map.SectionOf(i));
        }
    }
}
