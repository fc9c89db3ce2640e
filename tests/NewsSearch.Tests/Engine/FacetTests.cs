using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class FacetTests
{
    private static readonly FacetField[] s_all = Enum.GetValues<FacetField>();

    /// <summary>What does not narrow the counts of its own field.</summary>
    private static readonly (string Text, FacetField[] Fields)[] s_filters =
    [
        ("date:2019", [FacetField.Year, FacetField.Month, FacetField.Day]),
        ("speaker:Lehto", [FacetField.Speaker]),
        ("-speaker:Kono", [FacetField.Speaker]),
        ("(source:northwire OR source:\"The Harbour Times\")", [FacetField.Source]),
        ("dateline:tokyo", [FacetField.Dateline]),
        ("topic:fisheries", [FacetField.Topic]),
        ("topic.given:kuril", [FacetField.TopicGiven]),
        ("place:tokyo", [FacetField.Place]),
        ("lang:en", [FacetField.Language]),
        ("is:latest", [FacetField.State]),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Facets_count_as_going_through_the_stories_does(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        var articles = SmallStories.Make(80, random).ToDictionary(a => a.Id);
        foreach (var batch in articles.Values.Chunk(17))
            await news.Engine.AddAsync(batch, CancellationToken.None);
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(9), null, null);
        for (var i = 0; i < 40; i++)
        {
            var query = SmallStories.Query(random);
            if (i % 2 == 0)
                query = $"({query})" + string.Concat(s_filters.Where(_ => random.Next(4) == 0).Select(f => " " + f.Text));
            var request = new SearchRequest
            {
                Query = QueryParser.Parse(query),
                Top = 1_000,
                Match = MatchMode.All,
                Facets = s_all,
                FacetTop = i % 2 == 0 ? 10_000 : 2,
                AllVersions = i % 3 == 0,
                TimeZone = i % 5 == 0 ? zone : null,
            };
            var page = await news.SearchAsync(request);
            Assert.Equal(s_all, page.Facets.Select(f => f.Field));
            foreach (var facet in page.Facets)
            {
                var others = s_filters.Where(f => f.Fields.Contains(facet.Field)).Aggregate(query, (text, f) => text.Replace(" " + f.Text, "", StringComparison.Ordinal));
                var hits = (await news.SearchAsync(request with { Query = QueryParser.Parse(others), Facets = [] })).Hits;
                Assert.Equal(new CountOracle().Facet([.. hits.Select(h => articles[h.Id])], facet.Field, request), facet.Values);
            }
        }
    }

    [Fact]
    public async Task An_index_without_stories_has_no_values()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        var page = await news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("treaty"), Facets = [FacetField.Speaker] });
        Assert.Empty(page.Facets.SelectMany(f => f.Values));
    }

    [Fact]
    public void Names_of_facets_are_read_back()
    {
        Assert.Equal(s_all.Length, FacetFields.Names.Distinct().Count());
        foreach (var field in s_all)
            Assert.True(FacetFields.TryParse(FacetFields.NameOf(field).ToUpperInvariant(), out var read) && read == field);
        Assert.True(FacetFields.TryParse("language", out var language) && language == FacetField.Language);
        Assert.False(FacetFields.TryParse("colour", out _));
        Assert.False(FacetFields.TryParse(null, out _));
    }
}
