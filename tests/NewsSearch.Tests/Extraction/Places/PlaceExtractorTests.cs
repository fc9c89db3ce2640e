using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Places;
using Xunit;

namespace NewsSearch.Tests.Extraction.Places;

public sealed class PlaceExtractorTests
{
    [Theory]
    [InlineData("Norway talks to Chile", "They met.", "Norway:NO Chile:CL")]
    [InlineData("They meet", "Norway said no. Norwegian fishermen agreed.", "Norway:NO")]
    [InlineData("They meet", "It was said after a summit in Singapore.", "Singapore:SG")]
    [InlineData("They meet", "Fishermen sailed from the Lofoten Islands to the Lofoten Islands.", "Lofoten Islands:")]
    [InlineData("They meet", "U.S.-based firms and US fishermen met.", "United States:US")]
    [InlineData("They meet", "Soviet fishermen met. The Soviet Union agreed.", "Soviet Union:RU")]
    [InlineData("They meet", "The Netherlands agreed. Dutch fishermen did not.", "Netherlands:NL")]
    [InlineData("They meet", "Talks in Stavanger ended. They had begun in Stavanger.", "Stavanger:NO")]
    [InlineData("They meet", "Talks in Birmingham ended. They had begun in Birmingham.", "Birmingham:")]
    [InlineData("They meet", "Fishermen met in Portland, Oregon, and ate in Portland, Oregon.", "Portland:US")]
    public void Story_is_about_what_it_names(string headline, string body, string expected) =>
        Assert.Equal(expected, Printed(new RawStory { Headline = headline, Body = body }));

    [Theory]
    [InlineData("Reading is good for you. Reading is cheap.")]
    [InlineData("Nice weather came. Nice, they said.")]
    [InlineData("Michael Jordan won. Jordan smiled, and Chad Smith too.")]
    [InlineData("Georgia Power said so. Paris Hilton agreed, and Jackson said no.")]
    [InlineData("It cost 20 Swiss francs, or 30 Swiss francs.")]
    [InlineData("Let us go. Us too.")]
    [InlineData("The same thing of the same kind came to pass.")]
    public void Word_or_person_is_no_place(string body) => Assert.Equal("", Printed(new RawStory { Headline = "They meet", Body = body }));

    [Fact]
    public void Given_places_come_first_and_as_they_came() =>
        Assert.Equal("japan:JP Norway:NO", Printed(new RawStory { Headline = "Norway talks", Body = "They met.", Places = ["japan"] }));

    [Theory]
    [InlineData("São Paulo", "BR")]
    [InlineData("SAO PAULO", "BR")]
    [InlineData("Москва", "RU")]
    [InlineData("Владивосток", "RU")]
    [InlineData("München", "DE")]
    [InlineData("Chongqing", "CN")]
    public void Gazetteer_knows_a_place_under_its_names(string name, string country)
    {
        Assert.True(Gazetteer.Shared.TryFind(name, out var place));
        Assert.Equal((country, true), (place.Country, place.IsCertain));
    }

    [Theory]
    [InlineData("Birmingham")]
    [InlineData("San Jose")]
    public void Name_of_two_large_places_is_not_certain(string name)
    {
        Assert.True(Gazetteer.Shared.TryFind(name, out var place));
        Assert.False(place.IsCertain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Qwertyville")]
    [InlineData("\uD800")]
    public void Gazetteer_lacks_what_is_no_place(string name) => Assert.False(Gazetteer.Shared.TryFind(name, out _));

    private static string Printed(RawStory story) =>
        string.Join(' ', new ArticleExtractor().Extract(story).Places.Select(p => $"{p.Name}:{p.Country}"));
}
