using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Places;

/// <summary>Cities and states that a text names, their namesakes, and what only looks like one.</summary>
public sealed class MentionedPlaceTests
{
    [Theory]
    [InlineData("In Paris, Texas, the mayor opened a bridge.", "Paris:US")]
    [InlineData("She moved to London, Ontario, as a child.", "London:CA")]
    [InlineData("He was born in Cambridge, Mass., and never left.", "Cambridge:US")]
    [InlineData("The march began in Birmingham, Ala., at noon.", "Birmingham:US")]
    [InlineData("The march began in Birmingham, England, at noon.", "Birmingham:GB")]
    [InlineData("The mill in Rome, Ga., will close.", "Rome:US")]
    [InlineData("The plant in Lima, Ohio, and the mill in Rome, Ga., will close.", "Lima:US Rome:US")]
    [InlineData("Hartford, Conn., has a new bridge.", "Hartford:US")]
    [InlineData("She teaches in Athens, Georgia, on Mondays.", "Athens:US")]
    public void Region_beside_a_city_tells_which_is_meant(string body, string expected) => Assert.Equal(expected, Printed(body));

    [Theory]
    [InlineData("The plant near Stuttgart will close.", "Stuttgart")]
    [InlineData("San Francisco banks and Boston brokers agreed.", "San Francisco Boston")]
    [InlineData("Its offices in London, New York and Tokyo will close.", "London New York Tokyo")]
    [InlineData("Ships left for Lagos from Hamburg and Rotterdam.", "Lagos Hamburg Rotterdam")]
    [InlineData("The old road to Peking is closed.", "Peking")]
    [InlineData("The river in Leningrad froze.", "Leningrad")]
    [InlineData("Shells fell near Homs and Aleppo.", "Homs Aleppo")]
    [InlineData("Two schools in Texas burned.", "Texas")]
    [InlineData("Floods came to Bavaria and Saxony.", "Bavaria Saxony")]
    [InlineData("Nurses in Nova Scotia agreed.", "Nova Scotia")]
    public void Place_named_once_is_listed(string body, string expected) =>
        Assert.Equal(expected, string.Join(' ', Extract(body, "They meet").Places.Select(place => place.Name)));

    [Theory]
    [InlineData("Fire in San Francisco", "San Francisco")]
    [InlineData("Bridge near Gdansk falls", "Gdansk")]
    [InlineData("Detroit teachers agree", "Detroit")]
    public void Headline_names_places_too(string headline, string expected) =>
        Assert.Equal(expected, string.Join(' ', Extract("They met.", headline).Places.Select(place => place.Name)));

    [Theory]
    [InlineData("Jordan Smith ate the cake. Mr. Jordan Smith paid.")]
    [InlineData("The Washington Post printed it.")]
    [InlineData("They met at Boston University and at the Chicago Board of Trade.")]
    [InlineData("Chad Smith ate turkey, and Turkey was on the menu.")]
    [InlineData("They gave it to Whitney Houston, she said.")]
    [InlineData("Paris Hilton sang for Georgia Power.")]
    [InlineData("Miss Wash and Col. Mann were late.")]
    [InlineData("Phoenix Mutual bought it from Jackson Holdings.")]
    [InlineData("He was in Reading Rooms all day. Nice, he thought.")]
    [InlineData("It is in Total.")]
    public void Person_firm_or_word_is_no_place(string body) => Assert.Equal("", Printed(body));

    [Theory]
    [InlineData("ATLANTA, May 3 (AP) - Voters in Georgia chose. Lawmakers in Georgia agreed.", "Georgia:US")]
    [InlineData("Talks in Tbilisi ended. Georgia agreed. Georgian officials met in Georgia.", "Georgia:GE Tbilisi:GE")]
    [InlineData("Officials of West Germany met. West German papers said so.", "West Germany:DE")]
    [InlineData("Fishermen met in Turkey. Ships came to Turkey.", "Turkey:TR")]
    [InlineData("Rain fell in Chad. Roads in Chad were closed.", "Chad:TD")]
    public void Country_and_its_namesake_are_told_apart(string body, string expected) => Assert.Equal(expected, Printed(body));

    [Theory]
    [InlineData("A plant in Hamburg closed. Another in Hamburg did not.", "Hamburg:DE")]
    [InlineData("BERLIN, May 3 (dpa) - A plant in Hamburg closed.", "Hamburg:DE")]
    public void Country_of_a_city_is_given_where_the_story_is_about_it(string body, string expected) => Assert.Equal(expected, Printed(body));

    private static string Printed(string body) =>
        string.Join(' ', Extract(body, "They meet").Places.Select(place => $"{place.Name}:{place.Country}"));

    private static Article Extract(string body, string headline) => new ArticleExtractor().Extract(new RawStory { Headline = headline, Body = body });
}
