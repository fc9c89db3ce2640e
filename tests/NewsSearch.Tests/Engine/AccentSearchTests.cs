using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Accents fold, and the spelling that was typed ranks first.</summary>
public sealed class AccentSearchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(
        [
            Story("a-plain", "The fishers of Sao Tome went to a cafe. They spoke of boats."),
            Story("b-accents", "The fishers of São Tomé went to a café. They spoke of boats."),
            Story("c-plain", "The fishers of SAO TOME went to a cafe. They spoke of boats."),
            Story("d-capitals", "The fishers of SÃO TOMÉ went to a CAFÉ. They spoke of boats."),
            Story("other", "The ferry to the islands sails again."),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("São Tomé", "b-accents d-capitals | a-plain c-plain")]
    [InlineData("são tomé", "b-accents d-capitals | a-plain c-plain")]
    [InlineData("SÃO tomé", "b-accents d-capitals | a-plain c-plain")]
    [InlineData("Sao Tome", "a-plain c-plain | b-accents d-capitals")]
    [InlineData("sao tome", "a-plain c-plain | b-accents d-capitals")]
    [InlineData("café", "b-accents d-capitals | a-plain c-plain")]
    [InlineData("cafe", "a-plain c-plain | b-accents d-capitals")]
    public async Task The_spelling_typed_stands_before_the_other(string query, string ids)
    {
        foreach (var profile in Enum.GetValues<RankingProfile>())
        {
            var page = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), Match = MatchMode.All, Profile = profile, Explain = true, Copies = true });
            var found = page.Hits.Select(h => h.Id).ToList();
            Assert.Equal(ids, string.Join(" | ", string.Join(' ', found.Take(2).Order(StringComparer.Ordinal)), string.Join(' ', found.Skip(2).Order(StringComparer.Ordinal))));
            Assert.True(page.Hits[1].Score > page.Hits[2].Score, $"{profile}: {query}");
        }
    }

    private static RawStory Story(string id, string body) => new() { Id = id, Headline = "Harbour", Body = body };
}
