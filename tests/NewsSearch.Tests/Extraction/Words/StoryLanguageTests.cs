using NewsSearch.Extraction.Words;
using Xunit;

namespace NewsSearch.Tests.Extraction.Words;

public sealed class StoryLanguageTests
{
    [Theory]
    [InlineData("fr-CA", "The talks were useful and frank, and they will go on.", "fr")]
    [InlineData("RU", "", "ru")]
    [InlineData("nl", "Il est dans la ville et les ponts sont fermés pour des travaux.", "en")]
    [InlineData("free", "", "en")]
    public void The_declared_language_decides(string declared, string body, string expected) =>
        Assert.Equal(expected, StoryLanguage.Of(declared, body));

    [Theory]
    [InlineData("The talks in La Paz and in Los Angeles were useful, said the minister.", "en")]
    [InlineData("Il est dans la ville et les ponts sont fermés pour des travaux.", "fr")]
    [InlineData("El tren de la compañía no va a salir por la nieve en los montes.", "es")]
    [InlineData("Министр заявил, что переговоры были полезными, и не только в Москве.", "ru")]
    [InlineData("", "en")]
    [InlineData("\uD83D 1956 \0 .", "en")]
    public void Frequent_words_tell_the_language(string body, string expected) => Assert.Equal(expected, StoryLanguage.Of(null, body));

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
