using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Indexing.Writing;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>One person under several names across stories, in English and Russian.</summary>
public sealed class AliasSearchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(Stories());
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("speaker:Lavrov", "bare en ru sergei")]
    [InlineData("speaker:Лавров", "bare en ru sergei")]
    [InlineData("speaker:\"Sergei Lavrov\"", "bare en ru sergei")]
    [InlineData("speaker:\"S. Lavrov\"", "bare en ru sergei")]
    [InlineData("speaker:\"Сергей Лавров\"", "bare en ru sergei")]
    [InlineData("said(\"Sergei Lavrov\", treaty)", "bare en sergei")]
    [InlineData("said(\"Сергей Лавров\", договор)", "ru")]
    [InlineData("said(Lavrov)", "bare en ru sergei")]
    [InlineData("speaker:\"Nina Petrova\"", "nina")]
    [InlineData("speaker:Petrova", "nina olga")]
    [InlineData("-speaker:\"Sergei Lavrov\"", "nina olga")]
    public async Task A_speaker_is_found_under_every_name(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("speaker:\"Sergei Lavrov\"", "sergei")]
    [InlineData("speaker:Lavrov", "bare en sergei")]
    public async Task Exact_names_are_taken_as_typed(string query, string ids) => Assert.Equal(ids, await Ids(query, exactNames: true));

    [Fact]
    public async Task The_exact_form_is_taken_as_typed() => Assert.Equal("sergei", await Ids("speaker:=\"Sergei Lavrov\""));

    [Fact]
    public async Task The_answer_says_who_was_looked_for()
    {
        var told = (await Search("speaker:Lavrov")).Notices.Select(n => n.Text);
        Assert.Contains("Lavrov is taken for Sergei Lavrov (also Sergey Lavrov, Сергей Лавров).", told);
        Assert.Contains((await Search("speaker:Petrova")).Notices, n => n.Text.StartsWith("Petrova may be any of 2 people: ", StringComparison.Ordinal));
        Assert.Empty((await Search("speaker:\"Nina Petrova\"")).Notices);
        Assert.Empty((await Search("speaker:Lavrov", exactNames: true)).Notices);
        var quotes = await _news.QuotesAsync(new SearchRequest { Query = QueryParser.Parse("speaker:\"Sergei Lavrov\"") });
        Assert.Equal(4, quotes.Total);
        Assert.Contains(quotes.Notices, n => n.Text.StartsWith("Sergei Lavrov is also looked for as Lavrov, Sergey Lavrov", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_is_counted_once()
    {
        var values = await Facet(exactNames: false);
        Assert.Equal("Sergei Lavrov 4", values[0]);
        Assert.Equal(3, values.Count);
        Assert.Equal(6, (await Facet(exactNames: true)).Count);
    }

    [Fact]
    public async Task Names_are_listed()
    {
        var all = await _news.AliasesAsync();
        Assert.Equal(1, all.Total);
        var person = Assert.Single(all.People);
        Assert.Equal(("Sergei Lavrov", 4L), (person.Name, person.Stories));
        Assert.Equal(4, person.Spellings.Count);
        Assert.Equal(2, (await _news.AliasesAsync("Petrova")).Total);
        Assert.Equal(0, (await _news.AliasesAsync("Nobody")).Total);
    }

    [Fact]
    public async Task A_decision_wins_and_stays()
    {
        await _news.PartNamesAsync("Lavrov", "Sergey Lavrov");
        await _news.JoinNamesAsync("Nina Petrova", "Сергей Лавров");
        Assert.Equal("en nina ru sergei", await Ids("speaker:\"Sergei Lavrov\""));
        Assert.Equal("en nina ru sergei", await Ids("speaker:\"Nina Petrova\""));
        Assert.Contains("Lavrov 1", await Facet(exactNames: false));

        // Another reader, and stories indexed again.
        await _news.AddAsync(Stories().Select(s => new RawStory { Id = s.Id, Headline = s.Headline + " (updated)", Body = s.Body }));
        await using (var reader = NewsIndex.Open(new NewsSearchOptions { Path = _folder.In("index"), ReadOnly = true }))
            Assert.Equal(2, (await reader.AliasesAsync()).Decisions.Count);
        Assert.Equal("en nina ru sergei", await Ids("speaker:\"Sergei Lavrov\""));

        await _news.JoinNamesAsync("Lavrov", "Sergey Lavrov");
        Assert.Equal("bare en nina ru sergei", await Ids("speaker:\"Sergei Lavrov\""));
        Assert.Equal(2, await _news.ResetAliasesAsync());
        Assert.Equal("bare en ru sergei", await Ids("speaker:\"Sergei Lavrov\""));
    }

    [Theory]
    [InlineData("", "Lavrov", "empty")]
    [InlineData("a\tb", "Lavrov", "cannot be seen")]
    [InlineData("Lavrov", "LAVROV", "same name")]
    [InlineData("...", "Lavrov", "no name")]
    public async Task A_decision_that_is_none_is_refused(string name, string other, string why)
    {
        var refused = await Assert.ThrowsAsync<AliasEditException>(() => _news.JoinNamesAsync(name, other));
        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        Assert.Empty((await _news.AliasesAsync()).Decisions);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_left_alone()
    {
        var file = Path.Combine(_folder.In("index"), "aliases.tsv");
        await File.WriteAllTextAsync(file, "# NewsSearch aliases 1\njoin\tonly one\n", TestContext.Current.CancellationToken);
        Assert.Contains((await Search("speaker:Lavrov")).Notices, n => n.Text.Contains("line 2", StringComparison.Ordinal));
        await Assert.ThrowsAsync<AliasEditException>(() => _news.JoinNamesAsync("Lavrov", "Lawrow"));
        Assert.Contains("only one", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_keeps_others_from_deciding()
    {
        await using var other = NewsIndex.Open(_folder.In("index"));
        await Assert.ThrowsAsync<IndexLockedException>(() => other.JoinNamesAsync("Lavrov", "Lawrow"));
    }

    [Fact]
    public async Task Names_of_stories_that_went_away_go_with_them()
    {
        await _news.DeleteAsync(["ru", "sergei"]);
        var person = Assert.Single((await _news.AliasesAsync("Lavrov")).People);
        Assert.Equal(["Lavrov", "Sergey Lavrov"], person.Spellings.Select(s => s.Name));
    }

    private static RawStory[] Stories() =>
    [
        Story("en", "MOSCOW, May 3. /TASS/. Ministers met.", "\"The treaty is near at hand for us,\" Foreign Minister Sergey Lavrov said."),
        Story("sergei", "LONDON, May 4 (Reuters) - Talks went on.", "\"The treaty must wait until autumn comes,\" Russian Foreign Minister Sergei Lavrov said on Tuesday."),
        Story("bare", "PARIS, May 5 (AFP) - Talks ended.", "\"We shall sign the treaty in due course,\" Lavrov said."),
        Story("ru", "МОСКВА, 6 мая. /ТАСС/. Переговоры завершились.", "\"Договор будет подписан в ближайшее время\", - сказал Сергей Лавров."),
        Story("nina", "RIGA, May 7 (Reuters) - The ferry sails.", "\"The ferry sails again from next Monday on,\" harbour master Nina Petrova said."),
        Story("olga", "RIGA, May 8 (Reuters) - The market opens.", "\"The market opens again from next Friday on,\" Olga Petrova said."),
    ];

    private static RawStory Story(string id, string lede, string quote) => new() { Id = id, Headline = "Story of " + id, Body = lede + "\n\n" + quote };

    private async Task<List<string>> Facet(bool exactNames)
    {
        var page = await _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(""), Facets = [FacetField.Speaker], FacetTop = 100, ExactNames = exactNames });
        return [.. Assert.Single(page.Facets).Values.Select(v => FormattableString.Invariant($"{v.Value} {v.Stories}"))];
    }

    private async Task<string> Ids(string query, bool exactNames = false) =>
        string.Join(' ', (await Search(query, exactNames)).Hits.Select(h => h.Id).Order(StringComparer.Ordinal));

    private Task<SearchPage> Search(string query, bool exactNames = false) =>
        _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), ExactNames = exactNames });
}
