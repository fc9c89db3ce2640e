using NewsSearch.Extraction.Words;
using Xunit;

namespace NewsSearch.Tests.Extraction.Words;

public sealed class StoryLanguageTests
{
    [Theory]
    [InlineData("ru", "ru")]
    [InlineData("nl", "en")]
    [InlineData("und", "en")]
    public void Languages_without_lists_are_read_with_those_of_English(string language, string expected) =>
        Assert.Equal(expected, StoryLanguage.Of(language));

    [Theory]
    [InlineData("fr", "explique-t-il", "ReportingVerb, Subject, Male")]
    [InlineData("fr", "dit-elle", "ReportingVerb, Subject, Female")]
    [InlineData("fr", "n’a", "Auxiliary")]
    [InlineData("es", "portavoz", "Role")]
    [InlineData("ru", "Заявил", "ReportingVerb")]
    public void A_language_has_its_own_words(string language, string word, string traits)
    {
        var expected = Enum.Parse<WordTraits>(traits);
        Assert.Equal(expected, Lexicon.For(language).Of(word) & expected);
        Assert.Equal(WordTraits.None, Lexicon.Shared.Of(word) & expected);
    }
}
