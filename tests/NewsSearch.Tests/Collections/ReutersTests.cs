using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Indexing.Writing;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Collections;

[Collection(ReutersIndex.Shared)]
public sealed class ReutersTests(ReutersIndex reuters)
{
    [Fact]
    public void All_stories_are_taken_and_none_rejected()
    {
        SkipWithoutData();
        TestContext.Current.SendDiagnosticMessage(reuters.Times);
        Assert.Equal(0, reuters.Rejected);
        Assert.Equal(new BatchOutcome(ReutersStories.Count, 0, 0), reuters.First);
    }

    [Fact]
    public void A_second_run_adds_and_updates_nothing()
    {
        SkipWithoutData();
        Assert.Equal(new BatchOutcome(0, 0, ReutersStories.Count), reuters.Second);
    }

    [Fact]
    public void Most_stories_have_a_dateline()
    {
        SkipWithoutData();
        Assert.InRange(reuters.Articles.Count(a => a.Dateline is not null), 18_500, ReutersStories.Count);
    }

    [Fact]
    public async Task The_index_is_sound()
    {
        SkipWithoutData();
        var check = await reuters.News.Engine.CheckAsync(CancellationToken.None);
        Assert.True(check.Ok, string.Join("; ", check.Problems));
        Assert.Equal(ReutersStories.Count, check.Articles);
    }

    [Fact]
    public async Task A_given_topic_counts_as_the_editors_gave_it()
    {
        SkipWithoutData();
        Assert.Equal(634, await Count("topic.given:crude"));
        Assert.Equal(634, reuters.Stories.Count(s => s.Topics.Contains("crude")));
    }

    [Theory]
    [InlineData("tokyo")]
    [InlineData("washington")]
    [InlineData("new york")]
    [InlineData("sao paulo")]
    public async Task Datelines_count_as_extracted(string place)
    {
        SkipWithoutData();
        var expected = Ids(a => a.Dateline?.Places.Any(p => HasRun(p, place)) == true);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Find($"dateline:\"{place}\""));
    }

    [Theory]
    [InlineData("reagan")]
    [InlineData("baker")]
    [InlineData("miyazawa")]
    public async Task Speakers_count_as_extracted(string name)
    {
        SkipWithoutData();
        var expected = Ids(a => a.Speakers.Any(s => HasRun(s, name)));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Find("speaker:" + name));
    }

    [Theory]
    [InlineData("cocoa", "cocoa", "cocoas")]
    [InlineData("treaty", "treaty", "treaties")]
    public async Task Words_of_headlines_count_as_extracted(string word, params string[] forms)
    {
        SkipWithoutData();
        var expected = Ids(a => SplitWords(a.Headline).Any(forms.Contains));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Find("headline:" + word));
    }

    [Fact]
    public async Task A_phrase_without_a_word_counts_as_a_scan_of_the_texts_counts()
    {
        SkipWithoutData();
        var expected = Ids(a => Texts(a).Any(t => HasRun(t, "crude oil")) && !Texts(a).Append(PlacesOf(a)).Any(t => HasRun(t, "opec")));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, await Find("\"crude oil\" -opec"));
    }

    private static string PlacesOf(Article article) => string.Join(" | ", article.Dateline?.Places ?? []);

    /// <summary>Texts that no phrase crosses: headline, sub-headline, paragraphs behind the dateline.</summary>
    private static IEnumerable<string> Texts(Article article) =>
        article.Body[article.TextStart..].Split("\n\n").Append(article.Headline).Append(article.Subheadline ?? "");

    private static bool HasRun(string text, string run)
    {
        var words = SplitWords(text);
        var wanted = run.Split(' ');
        for (var i = 0; i + wanted.Length <= words.Count; i++)
            if (wanted.SequenceEqual(words.Skip(i).Take(wanted.Length)))
                return true;
        return false;
    }

    /// <summary>Runs of letters and digits, with the possessive gone: all that these plain words need.</summary>
    private static List<string> SplitWords(string text)
    {
        var words = new List<string>();
        var start = -1;
        var plain = text.Replace("'s", "", StringComparison.Ordinal).Replace("'S", "", StringComparison.Ordinal).ToLowerInvariant();
        for (var i = 0; i <= plain.Length; i++)
        {
            var inside = i < plain.Length && char.IsLetterOrDigit(plain[i]);
            if (inside && start < 0)
                start = i;
            if (!inside && start >= 0)
            {
                words.Add(plain[start..i]);
                start = -1;
            }
        }
        return words;
    }

    private List<string> Ids(Func<Article, bool> holds) =>
        [.. reuters.Articles.Where(holds).Select(a => a.Id).Order(StringComparer.Ordinal)];

    private async Task<long> Count(string query) =>
        (await reuters.News.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), Match = MatchMode.All, Top = 0 })).Total;

    private async Task<List<string>> Find(string query)
    {
        var ids = new List<string>();
        var request = new SearchRequest { Query = QueryParser.Parse(query), Match = MatchMode.All, Top = 1_000, Copies = true };
        for (string? cursor = null; ;)
        {
            var page = await reuters.News.SearchAsync(request with { After = cursor });
            ids.AddRange(page.Hits.Select(h => h.Id));
            Assert.True(page.Total == await Count(query));
            if ((cursor = page.Cursor) is null)
                break;
        }
        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    private void SkipWithoutData() => Assert.SkipUnless(reuters.IsThere, SharedData.Missing);
}
