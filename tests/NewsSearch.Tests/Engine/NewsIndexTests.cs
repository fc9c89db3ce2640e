using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Indexing.Writing;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class NewsIndexTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_index_without_stories_answers_with_nothing()
    {
        var page = await _news.SearchAsync("ferry");
        Assert.Equal(0, page.Total);
        Assert.Empty(page.Hits);
    }

    [Fact]
    public async Task A_story_that_was_added_is_found_with_its_fields()
    {
        await _news.AddAsync([Ferry]);

        var hit = Assert.Single((await _news.SearchAsync("old treaties")).Hits);

        Assert.Equal("Ferry to resume", hit.Headline);
        Assert.Equal(["Tokyo"], hit.Dateline!.Places);
        Assert.Equal(["Aino Lehto"], hit.Speakers);
        Assert.Equal("NORTHWIRE", hit.Source);
        Assert.DoesNotContain("NORTHWIRE", hit.Snippet, StringComparison.Ordinal);
        Assert.Contains(hit.Highlights, h => hit.Snippet[h.Start..h.End] == "treaty");
    }

    [Fact]
    public async Task The_same_story_again_changes_nothing()
    {
        Assert.Equal(new BatchOutcome(1, 0, 0), await _news.AddAsync([Ferry]));
        Assert.Equal(new BatchOutcome(0, 0, 1), await _news.AddAsync([Ferry]));
        Assert.Equal(new BatchOutcome(0, 0, 2), await _news.AddAsync([Ferry, Ferry]));
    }

    [Fact]
    public async Task Changed_content_is_a_new_version_and_the_old_one_stays_stored()
    {
        var first = Ferry with { Id = "ferry" };
        await _news.AddAsync([first]);
        Assert.Equal(new BatchOutcome(0, 1, 0), await _news.AddAsync([first with { Body = first.Body.Replace("sails", "glides", StringComparison.Ordinal) }]));

        Assert.Equal(0, (await _news.SearchAsync("sails")).Total);
        Assert.Equal(1, (await _news.SearchAsync("glides")).Total);
        Assert.Equal(1, (await Search("sails", allVersions: true)).Total);
        Assert.Equal(2, (await _news.FindAsync("ferry"))!.Version);
        Assert.Contains("sails", (await _news.FindAsync("ferry", 1))!.Article.Body, StringComparison.Ordinal);
        Assert.Equal(new BatchOutcome(0, 0, 1), await _news.AddAsync([first]));
    }

    [Fact]
    public async Task A_version_replaces_one_that_the_same_batch_has_written_already()
    {
        var first = Ferry with { Id = "ferry" };
        // Blanks cost little but their room: more of it than a batch gathers before it writes.
        var lengthy = Enumerable.Range(0, 34).Select(i => Ferry with { Id = $"long-{i}", Body = "A short notice." + new string(' ', 2_200_000) + "End." });

        var outcome = await _news.AddAsync([first, .. lengthy, first with { Body = first.Body.Replace("sails", "glides", StringComparison.Ordinal) }]);

        Assert.Equal(new BatchOutcome(35, 1, 0), outcome);
        Assert.True(Segments() > 1, "The batch fitted into memory: nothing was written before its end.");
        Assert.Equal(0, (await _news.SearchAsync("sails")).Total);
        Assert.Equal(1, (await Search("sails", allVersions: true)).Total);
        Assert.Equal(1, (await _news.SearchAsync("glides")).Total);
        Assert.Equal(2, (await _news.FindAsync("ferry"))!.Version);
        Assert.Contains("sails", (await _news.FindAsync("ferry", 1))!.Article.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_and_its_quotes_go_together()
    {
        await _news.AddAsync([Ferry with { Id = "ferry" }]);
        Assert.Equal(1, (await _news.SearchAsync("said(Lehto, treaty)")).Total);
        Assert.Equal(1, await _news.DeleteAsync(["ferry", "no such story"]));
        Assert.Equal(0, (await _news.SearchAsync("said(Lehto, treaty)")).Total);
        Assert.Equal(0, (await _news.SearchAsync("")).Total);
        var left = await _news.Engine.StatisticsAsync(default);
        Assert.Equal((0, 0, 0), (left.Articles, left.Versions, left.Quotes));
    }

    [Fact]
    public async Task A_second_writer_is_told_who_holds_the_index()
    {
        await _news.AddAsync([Ferry]);
        await using var second = NewsIndex.Open(_folder.In("index"));
        var refused = await Assert.ThrowsAsync<IndexLockedException>(() => second.AddAsync([Ferry]));
        Assert.Contains($"process {Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await second.SearchAsync("ferry")).Total);
    }

    [Fact]
    public async Task Words_of_a_speaker_are_found_in_one_and_the_same_quote_only()
    {
        await _news.AddAsync([Ferry]);
        Assert.Equal(1, (await _news.SearchAsync("said(Lehto, \"old treaty\")")).Total);
        Assert.Equal(1, (await _news.SearchAsync("said(*, treaty)")).Total);
        Assert.Equal(0, (await _news.SearchAsync("said(Tanaka, treaty)")).Total);
        Assert.Equal(0, (await _news.SearchAsync("said(Lehto, harbour)")).Total);
        Assert.Equal(1, (await _news.SearchAsync("speaker:lehto")).Total);
    }

    [Theory]
    [InlineData("Russia", "Russia's", "Russia’s", "russia")]
    [InlineData("U.S.", "US", "U.S", "USA")]
    [InlineData("U.N.", "UN")]
    [InlineData("long-term", "longterm", "long term")]
    [InlineData("two-plus-two", "two plus two", "\"two plus two\"")]
    [InlineData("São Tomé", "Sao Tome", "SÃO TOMÉ")]
    [InlineData("peace treaty", "“peace treaty”", "«peace treaty»")]
    [InlineData("AT&T")]
    [InlineData("C++")]
    [InlineData("S-400")]
    [InlineData("\"to be or not to be\"")]
    [InlineData("1956/1960")]
    [InlineData("$5.93")]
    public async Task Spellings_of_one_thing_find_the_same_stories(params string[] spellings)
    {
        await _news.AddAsync(spellings.Select((s, i) => new RawStory { Id = "s" + i, Headline = "Plain", Body = $"Before {s.Trim('"', '“', '”', '«', '»')} after." }));
        await _news.AddAsync([new RawStory { Id = "other", Headline = "Other", Body = "Tell us nothing of it." }]);
        foreach (var spelling in spellings)
        {
            var page = await _news.SearchAsync(spelling, 100);
            Assert.Equal(Enumerable.Range(0, spellings.Length).Select(i => "s" + i), page.Hits.Select(h => h.Id).Order());
        }
    }

    [Fact]
    public async Task Exact_capitals_do_not_find_the_pronoun()
    {
        await _news.AddAsync([
            new RawStory { Id = "country", Headline = "A", Body = "The US navy left." },
            new RawStory { Id = "pronoun", Headline = "B", Body = "They tell us nothing." },
        ]);
        Assert.Equal(["country"], (await _news.SearchAsync("=US")).Hits.Select(h => h.Id));
        Assert.Equal(["pronoun"], (await _news.SearchAsync("=us")).Hits.Select(h => h.Id));
    }

    [Theory]
    [InlineData("\"Minister Kono\"", "Minister [Taro] Kono")]
    [InlineData("\"Foreign Minister Taro Kono\"", "Foreign] Minister [Taro] Kono")]
    public async Task Editorial_brackets_are_transparent(string query, string marked)
    {
        await _news.AddAsync([new RawStory { Headline = "A", Body = "TOKYO, May 3. /NORTHWIRE/. \"As [Japanese Foreign] Minister [Taro] Kono has said, he is here,\" Lehto said." }]);
        var hit = Assert.Single((await _news.SearchAsync(query)).Hits);
        Assert.Contains(hit.Highlights, h => hit.Snippet[h.Start..h.End] == marked);
    }

    [Fact]
    public async Task A_page_with_room_goes_on_with_stories_that_match_most_words()
    {
        await _news.AddAsync([
            new RawStory { Id = "all", Headline = "Kuril peace treaty", Body = "Text." },
            new RawStory { Id = "most", Headline = "Peace treaty", Body = "Text." },
            new RawStory { Id = "one", Headline = "Treaty", Body = "Text." },
        ]);
        var page = await _news.SearchAsync("kuril peace treaty");
        Assert.Equal(["all", "most"], page.Hits.Select(h => h.Id));
        Assert.Equal([HitMatch.All, HitMatch.Most], page.Hits.Select(h => h.Match));
        Assert.Equal(1, page.Total);
        Assert.Equal(new RelaxedMatch(2, 1), page.Relaxed);
    }

    [Fact]
    public async Task The_understood_line_shows_the_forms_that_were_looked_for()
    {
        await _news.AddAsync([
            new RawStory { Headline = "Peace treaty on the Kurils", Body = "Treaties of peace. Kuril." },
        ]);
        Assert.Equal("kuril (kuril, kurils) AND peace AND treaty (treaty, treaties)", (await _news.SearchAsync("kuril peace treaty")).Understood);
    }

    private static RawStory Ferry { get; } = new()
    {
        Headline = "Ferry to resume",
        Body = "TOKYO, May 3. /NORTHWIRE/. The ferry sails again under the old rules.\n\n\"The old treaty stands,\" Transport Minister Aino Lehto said in the harbour.",
        Published = StoryTime.OfDay(new DateOnly(2021, 5, 3)),
    };

    private int Segments() => Directory.GetFiles(_folder.In("index"), "*.si", SearchOption.AllDirectories).Length;

    private Task<SearchPage> Search(string query, bool allVersions) =>
        _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), AllVersions = allVersions });
}
