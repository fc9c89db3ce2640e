using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Ranking;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class RankingProfileTests
{
    private static readonly RankingProfile[] s_profiles = [RankingProfile.Fast, RankingProfile.Balanced, RankingProfile.Thorough];

    [Fact]
    public async Task Every_profile_finds_the_same_stories_and_pages_go_through_its_order()
    {
        var random = new Random(7);
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        foreach (var batch in SmallStories.Make(120, random).Chunk(31))
            await news.Engine.AddAsync(batch, CancellationToken.None);
        var several = 0;
        for (var i = 0; i < 60; i++)
        {
            var query = QueryParser.Parse(SmallStories.Query(random));
            var found = new List<HashSet<string>>();
            foreach (var profile in s_profiles)
            {
                var request = new SearchRequest { Query = query, Top = 1_000, Match = MatchMode.All, Profile = profile, Copies = true };
                var whole = await news.SearchAsync(request);
                found.Add([.. whole.Hits.Select(h => h.Id)]);
                var paged = new List<string>();
                string? after = null;
                do
                {
                    var page = await news.SearchAsync(request with { Top = 7, After = after });
                    paged.AddRange(page.Hits.Select(h => h.Id));
                    after = page.Cursor;
                }
                while (after is not null);
                Assert.Equal(whole.Hits.Select(h => h.Id), paged);
                Assert.Equal(whole.Hits.Select(h => h.Score).OrderDescending(), whole.Hits.Select(h => h.Score));
                several += paged.Count > 7 ? 1 : 0;
            }
            Assert.All(found, f => Assert.True(f.SetEquals(found[0])));
        }
        Assert.True(several > 30, $"Only {several} answers had several pages.");
    }

    [Fact]
    public async Task A_story_with_the_words_that_the_best_ones_share_rises()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        List<RawStory> stories = [.. Enumerable.Range(0, 6).Select(i => new RawStory
        {
            Id = "about" + i,
            Headline = "Kuril talks",
            Body = "The Kuril talks, Kuril envoys said, turn on the Shikotan fishery and its trawlers. The Shikotan trawlers sail on.",
        })];
        stories.Add(new RawStory { Id = "plain", Headline = "Diary", Body = "The Kuril day has a lecture on the weather of the mountains and a reading of poems in the library." });
        stories.Add(new RawStory { Id = "shared", Headline = "Diary", Body = "The Kuril day has a word of the Shikotan fishery and the sailing of its trawlers in harbour weather again." });
        stories.AddRange(Enumerable.Range(0, 12).Select(i => new RawStory { Id = "other" + i, Headline = "Budget", Body = "Parliament passed budget number " + i + " again." }));
        await news.AddAsync(stories);
        Assert.True(await Rank(RankingProfile.Fast, "plain") < await Rank(RankingProfile.Fast, "shared"));
        Assert.True(await Rank(RankingProfile.Balanced, "plain") > await Rank(RankingProfile.Balanced, "shared"));

        async Task<int> Rank(RankingProfile profile, string id) =>
            (await news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("Kuril"), Profile = profile, Copies = true })).Hits.Single(h => h.Id == id).Rank;
    }

    [Fact]
    public async Task A_story_with_another_word_of_the_family_rises_unless_a_form_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(
            [
                new RawStory { Id = "other", Headline = "Diary", Body = "The generals met in the town hall. A revolt was feared, and its celebration was on the table for the day." },
                new RawStory { Id = "family", Headline = "Diary", Body = "The generals met in the town hall. A revolt was feared, and its suppression was on the table for the day." },
                .. Enumerable.Range(0, 12).Select(i => new RawStory { Id = "ferry" + i, Headline = "Harbour", Body = "Ferries sailed in storm number " + i + " again." }),
            ]);
        Assert.Equal("other", (await Find("suppressing revolt", RankingProfile.Fast)).Hits[0].Id);
        var page = await Find("suppressing revolt", RankingProfile.Balanced);
        Assert.Equal(["family", "other"], page.Hits.Select(h => h.Id));
        Assert.Contains(page.Hits[0].Explanation!.Parts, p => p is { Text: "words of the same families", Score: > 0 });
        Assert.All(page.Hits, h => Assert.Equal(h.Score, h.Explanation!.Parts.Sum(p => p.Score), 1e-4));
        Assert.Equal("other", (await Find("=suppressing OR revolt", RankingProfile.Balanced)).Hits[0].Id);

        async Task<NewsSearch.Presentation.SearchPage> Find(string query, RankingProfile profile) => await news.SearchAsync(
            new SearchRequest { Query = QueryParser.Parse(query), Profile = profile, Match = MatchMode.Any, Explain = true, Copies = true });
    }

    [Fact]
    public async Task Words_that_stand_together_rank_above_the_same_words_apart()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(
            [
                new RawStory { Id = "apart", Headline = "Diary", Body = "The treaty was on the table for the day and the people of both towns sang of peace." },
                new RawStory { Id = "turned", Headline = "Diary", Body = "The treaty peace was on the table for the day and the people of both towns sang of it." },
                new RawStory { Id = "together", Headline = "Diary", Body = "The peace treaty was on the table for the day and the people of both towns sang of it." },
                .. Enumerable.Range(0, 12).Select(i => new RawStory { Id = "other" + i, Headline = "Harbour", Body = "Ferries sailed in storm number " + i + " again." }),
            ]);
        var page = await news.SearchAsync(new SearchRequest { Query = QueryParser.Parse("peace treaty"), Profile = RankingProfile.Balanced, Copies = true });
        Assert.Equal(["together", "turned", "apart"], page.Hits.Select(h => h.Id));
    }

    [Theory]
    [InlineData(RankingProfile.Balanced)]
    [InlineData(RankingProfile.Thorough)]
    public async Task Stories_about_a_subject_stand_above_those_that_carry_its_background(RankingProfile profile)
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(BackgroundStories.Make());
        var query = QueryParser.Parse("Kuril peace treaty");
        Assert.StartsWith("carrier", (await news.SearchAsync(new SearchRequest { Query = query, Profile = RankingProfile.Fast, Copies = true })).Hits[0].Id, StringComparison.Ordinal);

        var page = await news.SearchAsync(new SearchRequest { Query = query, Profile = profile, Top = 100, Explain = true, Copies = true });
        Assert.Equal(53, page.Hits.Count);
        Assert.All(page.Hits.Take(3), hit => Assert.StartsWith("about", hit.Id, StringComparison.Ordinal));
        Assert.All(page.Hits, hit => Assert.InRange(Math.Abs(hit.Score - hit.Explanation!.Parts.Sum(p => p.Score)), 0, 1e-4));
        Assert.All(page.Hits.Skip(3), hit => Assert.Contains(hit.Explanation!.Parts, p => p.Score < 0));
    }

    [Fact]
    public async Task Any_of_the_words_brings_related_stories_without_them_and_no_more_hits_than_match()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync(
        [
            .. Enumerable.Range(0, 12).Select(i => Story("match" + i, $"Petroleum ministers meet for round {i}", $"The cartel set a quota of {i + 3} barrels, delegates from well {i} told reporters.")),
            Story("stray", "Shop opens", "A shop sells soap and towels and combs to hairdressers of the town, and in the back room petroleum jelly, brushes, mirrors, chairs, curlers and lamps."),
            Story("related", "Cartel quota holds", "The cartel left its quota of barrels, delegates told reporters at the wells."),
            .. Enumerable.Range(0, 200).Select(i => Story("other" + i, $"Chess round {i}", $"Player {i} won with the white pieces in move {i + 20}, and a draw was agreed on board {i + 2}.")),
        ]);
        var request = new SearchRequest { Query = QueryParser.Parse("petroleum prices"), Match = MatchMode.Any, Top = 100, Explain = true, Profile = RankingProfile.Thorough };
        var page = await news.SearchAsync(request);
        Assert.Equal(13, page.Total);
        Assert.Equal(13, page.Hits.Count);
        var related = Assert.Single(page.Hits, h => h.Match == NewsSearch.Presentation.HitMatch.Related);
        Assert.Equal("related", related.Id);
        Assert.Equal(related.Score, related.Explanation!.Parts.Sum(p => p.Score), 1e-4);
        Assert.DoesNotContain(page.Hits, h => h.Id == "stray");

        var strict = await news.SearchAsync(request with { Query = QueryParser.Parse("petroleum -chess"), });
        Assert.DoesNotContain(strict.Hits, h => h.Match == NewsSearch.Presentation.HitMatch.Related);

        static RawStory Story(string id, string headline, string body) => new() { Id = id, Headline = headline, Body = body };
    }
}
