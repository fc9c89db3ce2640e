using NewsSearch.Articles;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Stories in several languages: their forms of words, and the language itself.</summary>
public sealed class LanguageSearchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(
        [
            new RawStory { Id = "ru1", Headline = "Мирный договор", Body = "Министры двух стран подписали мирный договор и разошлись." },
            new RawStory { Id = "ru2", Headline = "Переговоры", Body = "Без мирного договора мы не уедем, говорится в заявлении рыбаков." },
            new RawStory { Id = "de", Headline = "Brücke gesperrt", Body = "Die Brücken über den Fluss werden nicht gebaut, teilte die Stadt mit. Die Kommission hat dies beschlossen." },
            new RawStory { Id = "fr", Headline = "Mines fermées", Body = "Les mines de la région sont fermées depuis trois ans, a annoncé la société." },
            new RawStory { Id = "en", Headline = "Peace treaties", Body = "The ministers signed two treaties, and then they went home.", Language = "en-GB" },
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("мирного договора", "ru1 ru2")]
    [InlineData("мирный договор", "ru1 ru2")]
    [InlineData("договорами", "ru1 ru2")]
    [InlineData("договоры w/2 мирные", "ru1 ru2")]
    [InlineData("\"мирный договор\"", "ru1")]
    [InlineData("headline:договоров", "ru1")]
    [InlineData("министр", "ru1")]
    [InlineData("мир", "")]
    public async Task Russian_words_are_found_in_any_case(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("Brücken", "de")]
    [InlineData("brucken", "de")]
    [InlineData("brücke", "de")]
    [InlineData("beschlossen", "de")]
    [InlineData("Kommission", "de")]
    [InlineData("fermees", "fr")]
    [InlineData("société", "fr")]
    [InlineData("mines", "fr")]
    [InlineData("\"hat dies\"", "de")]
    [InlineData("treaty", "en")]
    public async Task Words_of_other_languages_are_found_as_written(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("lang:ru", "ru1 ru2")]
    [InlineData("lang:de OR lang:FR", "de fr")]
    [InlineData("lang:en", "en")]
    [InlineData("lang:en_GB", "en")]
    [InlineData("lang:en-US", "")]
    [InlineData("ministers lang:ru", "")]
    public async Task Language_is_searched_by_primary_tag_or_as_it_came(string query, string ids) => Assert.Equal(ids, await Ids(query));

    private async Task<string> Ids(string query)
    {
        var page = await _news.SearchAsync(new() { Query = QueryParser.Parse(query), Match = NewsSearch.Matching.Compilation.MatchMode.All });
        return string.Join(' ', page.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
    }
}
