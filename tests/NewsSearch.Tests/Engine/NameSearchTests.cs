using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Names in the other script, in other spellings, in the other order.</summary>
public sealed class NameSearchTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        _news = NewsIndex.Open(_folder.In("index"));
        await _news.AddAsync(
        [
            new RawStory
            {
                Id = "en", Headline = "Ministers meet over Kunashir",
                Body = "MOSCOW, May 3. /TASS/. Two ministers met on the island question.\n\n\"The treaty is near,\" Foreign Minister Sergey Lavrov said of Kunashir. Most of the talks were about fishing in Yuzhno-Sakhalinsk.",
            },
            new RawStory
            {
                Id = "ru", Headline = "Министры встретились в Токио",
                Body = "МОСКВА, 3 мая 2021. /ТАСС/. Переговоры прошли в Токио.\n\nЖурналисты спросили Лаврова о договоре. Мост открыт. То, что было на Кунашире и в Южно-Сахалинске, обсудили.",
            },
            new RawStory
            {
                Id = "jp", Headline = "Prime minister speaks",
                Body = "TOKYO, May 4. /KYODO/. The premier spoke of Kunashiri.\n\n\"We will go on with the talks,\" Prime Minister Shinzo Abe said in Tokyo.",
            },
            new RawStory { Id = "other", Headline = "Ferry to resume", Body = "RIGA, May 5. /REUTERS/. The ferry sails to most of the islands again." },
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("Лавров", "en ru")]
    [InlineData("Lavrov", "en ru")]
    [InlineData("Лаврову", "en ru")]
    [InlineData("ЛАВРОВ ДОГОВОР", "ru")]
    [InlineData("Кунашир", "en jp ru")]
    [InlineData("Kunashiri", "en jp ru")]
    [InlineData("kunashir", "en jp ru")]
    [InlineData("headline:кунашир", "en")]
    [InlineData("lede:kunashir", "jp")]
    [InlineData("lede:(кунашир)", "jp")]
    [InlineData("Южно-Сахалинск", "en ru")]
    [InlineData("Yuzhno-Sakhalinsk", "en ru")]
    [InlineData("Lavrov w/8 treaty", "en")]
    [InlineData("Лавров near/8 treaty", "en")]
    [InlineData("treaty -Лавров", "")]
    [InlineData("dateline:moscow", "en ru")]
    [InlineData("dateline:МОСКВА", "en ru")]
    [InlineData("dateline:москва", "en ru")]
    [InlineData("dateline:\"москва\"", "en ru")]
    [InlineData("dateline:токио", "jp")]
    [InlineData("source:tass", "en ru")]
    [InlineData("source:ТАСС", "en ru")]
    [InlineData("speaker:Лавров", "en")]
    [InlineData("speaker:\"Лавров Сергей\"", "en")]
    [InlineData("speaker:\"Abe Shinzo\"", "jp")]
    [InlineData("speaker:\"Shinzo Abe\"", "jp")]
    [InlineData("speaker:\"Абэ Синдзо\"", "jp")]
    [InlineData("said(Лавров, treaty)", "en")]
    [InlineData("said(\"Lavrov Sergei\", treaty)", "en")]
    [InlineData("said(\"Abe Shinzo\")", "jp")]
    [InlineData("\"Abe Shinzo\"", "jp")]
    [InlineData("\"Shinzo Abe\"", "jp")]
    [InlineData("\"abe shinzo\"", "jp")]
    [InlineData("body:\"Abe Shinzo\"", "jp")]
    [InlineData("\"Abe Shinzo\" w/5 Tokyo", "jp")]
    [InlineData("said(Шойгу)", "")]
    public async Task A_name_is_found_however_it_is_spelled(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("\"Лавров\"", "")]
    [InlineData("\"Лаврова\"", "ru")]
    [InlineData("\"met Ministers\"", "")]
    [InlineData("\"Treaty The\"", "")]
    [InlineData("\"Sakhalinsk Yuzhno\"", "en")]
    [InlineData("=\"Abe Shinzo\"", "")]
    [InlineData("forms(\"Abe Shinzo\")", "")]
    [InlineData("=Lavrov", "en")]
    public async Task A_phrase_in_the_text_is_looked_for_as_written(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("мост", "ru")]
    [InlineData("most", "en other")]
    [InlineData("то", "ru")]
    [InlineData("to", "other")]
    public async Task Ordinary_words_are_no_names(string query, string ids) => Assert.Equal(ids, await Ids(query));

    [Theory]
    [InlineData("Лавров", "ru")]
    [InlineData("Лаврова", "ru")]
    [InlineData("Lavrov", "en")]
    [InlineData("Kunashiri", "jp")]
    [InlineData("dateline:moscow", "en")]
    [InlineData("source:ТАСС", "ru")]
    [InlineData("speaker:\"Abe Shinzo\"", "")]
    [InlineData("speaker:\"Shinzo Abe\"", "jp")]
    [InlineData("\"Abe Shinzo\"", "")]
    [InlineData("\"Shinzo Abe\"", "jp")]
    [InlineData("said(Лавров)", "")]
    [InlineData("lede:кунашир", "")]
    public async Task Other_spellings_can_be_switched_off(string query, string ids) => Assert.Equal(ids, await Ids(query, exactNames: true));

    [Theory]
    [InlineData("Лавров", "Лавров (лавров, лаврова, lavrov)")]
    [InlineData("lavrov", "lavrov (lavrov, лаврова)")]
    [InlineData("kunashiri", "kunashiri (kunashiri, kunashir, кунашире)")]
    [InlineData("dateline:moscow", "moscow (moscow, москва) as place of filing")]
    [InlineData("source:tass", "tass (tass, тасс) as source")]
    [InlineData("speaker:лавров", "лавров (лавров, lavrov) quoted as speaker")]
    [InlineData("speaker:\"Abe Shinzo\"", "\"Abe Shinzo\" (abe shinzo, shinzo abe) quoted as speaker")]
    [InlineData("lede:кунашир", "кунашир (кунашир, кунашире, kunashir, kunashiri) in the lede")]
    [InlineData("\"Abe Shinzo\"", "\"Abe Shinzo\" (abe shinzo, shinzo abe)")]
    [InlineData("\"prime minister\"", "\"prime minister\"")]
    [InlineData("ferry", "ferry")]
    public async Task The_understood_line_shows_the_spellings_that_occur(string query, string understood) =>
        Assert.Equal(understood, (await Search(query)).Understood);

    [Theory]
    [InlineData("Лавров", "Лавров (лавров, лаврова)")]
    [InlineData("speaker:\"Abe Shinzo\"", "\"Abe Shinzo\" quoted as speaker")]
    public async Task What_is_switched_off_is_not_shown(string query, string understood) =>
        Assert.Equal(understood, (await Search(query, exactNames: true)).Understood);

    [Theory]
    [InlineData("Лавров", "en", "Lavrov")]
    [InlineData("lavrov", "ru", "Лаврова")]
    [InlineData("кунашир", "jp", "Kunashiri")]
    [InlineData("lede:кунашир", "jp", "Kunashiri")]
    public async Task The_spelling_that_matched_is_marked(string query, string id, string marked)
    {
        var hit = (await Search(query)).Hits.Single(h => h.Id == id);
        Assert.Contains(hit.Highlights, h => hit.Snippet[h.Start..h.End] == marked);
    }

    [Fact]
    public async Task Quotes_are_found_by_their_speaker_in_either_script()
    {
        var request = new SearchRequest { Query = QueryParser.Parse("speaker:Лавров treaty") };
        var page = await _news.QuotesAsync(request);
        Assert.Equal("en", Assert.Single(page.Quotes).StoryId);
        Assert.Contains("(лавров, lavrov)", page.Understood, StringComparison.Ordinal);
        Assert.Equal(0, (await _news.QuotesAsync(request with { ExactNames = true })).Total);
    }

    [Theory]
    [InlineData("place:kunashir", "given")]
    [InlineData("place:\"кунашир\"", "given")]
    [InlineData("place:(kunashir OR oslo)", "given")]
    public async Task A_place_that_came_with_a_story_is_found_in_every_spelling(string query, string ids)
    {
        await _news.AddAsync([new RawStory { Id = "given", Headline = "Boats", Body = "Boats came in.", Places = ["Kunashiri"] }]);
        Assert.Equal(ids, await Ids(query));
        Assert.Equal("", await Ids(query, exactNames: true));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public async Task The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("en jp ru", await Ids("KUNASHIRI"));
            Assert.Equal("en ru", await Ids("ЛАВРОВ"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private async Task<string> Ids(string query, bool exactNames = false) =>
        string.Join(' ', (await Search(query, exactNames)).Hits.Select(h => h.Id).Order(StringComparer.Ordinal));

    private Task<SearchPage> Search(string query, bool exactNames = false) =>
        _news.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), ExactNames = exactNames });
}
