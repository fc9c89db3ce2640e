using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Querying;
using Xunit;

namespace NewsSearch.Tests.Exploring;

[Collection(BundledStories.Shared)]
public sealed class SuggestTests(BundledStories stories)
{
    private const int Top = 8;

    [Theory]
    [InlineData(SuggestionKind.Person)]
    [InlineData(SuggestionKind.Place)]
    [InlineData(SuggestionKind.Source)]
    [InlineData(SuggestionKind.Topic)]
    public async Task Completions_are_those_of_a_scan_over_all_stories(SuggestionKind kind)
    {
        var scan = new SuggestionScan(stories.Articles);
        foreach (var prefix in Prefixes())
        {
            var expected = scan.Of(kind, prefix).OrderByDescending(s => s.Stories).ThenBy(s => s.Text, StringComparer.Ordinal).Take(Top);
            var page = await stories.News.SuggestAsync(new SuggestRequest { Prefix = prefix, Top = Top, Kinds = [kind] });
            // Prefixes of three letters also find names in the other script.
            var found = page.Suggestions.Where(s => prefix.Length < 3 || IsSameScript(prefix, s.Text)).Select(s => (s.Text, s.Stories)).ToList();
            Assert.Equal(expected.Take(found.Count), found);
            Assert.True(found.Count == page.Suggestions.Count ? found.Count == expected.Count() : page.Suggestions.Count == Top || found.Count == expected.Count(), prefix);
        }
    }

    [Fact]
    public async Task Words_are_those_of_a_scan_and_each_is_found_in_as_many_stories()
    {
        var scan = new SuggestionScan(stories.Articles);
        foreach (var prefix in Prefixes().Where(p => !p.Contains(' ')))
        {
            var expected = scan.Of(SuggestionKind.Word, prefix).Select(s => s.Stories).OrderDescending().Take(Top).ToList();
            var page = await stories.News.SuggestAsync(new SuggestRequest { Prefix = prefix, Top = Top, Kinds = [SuggestionKind.Word] });
            // Where there are too few, irregular forms come behind.
            Assert.True(page.Suggestions.Count >= expected.Count, prefix);
            if (expected.Count == Top)
                Assert.Equal(expected, page.Suggestions.Select(s => s.Stories));
            Assert.All(page.Suggestions, s => Assert.StartsWith(Keywords.Fold(prefix), s.Text, StringComparison.Ordinal));
            Assert.All(page.Suggestions, s => Assert.Equal(Stem(s.Text).Stories, s.Stories));
        }

        (string Stem, int Stories) Stem(string word) => scan.Of(SuggestionKind.Word, WordStems.Stem(word).ToString()).Single(s => s.Text == WordStems.Stem(word).ToString());
    }

    [Fact]
    public async Task Query_of_a_suggestion_finds_its_stories()
    {
        foreach (var prefix in Prefixes().Take(60))
            foreach (var suggestion in (await stories.News.SuggestAsync(new SuggestRequest { Prefix = prefix, Top = 4 })).Suggestions)
            {
                var page = await stories.News.SearchAsync(new SearchRequest { Query = QueryParser.Parse(suggestion.Query) });
                Assert.True(page.Total >= suggestion.Stories, $"{suggestion} finds {page.Total}");
            }
    }

    [Fact]
    public async Task Names_are_found_in_the_other_script()
    {
        Assert.Contains((await stories.News.SuggestAsync(new SuggestRequest { Prefix = "Лавр" })).Suggestions, s => s.Text == "Sergey Lavrov");
        Assert.Contains((await stories.News.SuggestAsync(new SuggestRequest { Prefix = "lavro" })).Suggestions, s => s.Text == "Сергей Лавров");
    }

    [Fact]
    public async Task What_only_a_story_has_that_was_taken_down_is_not_suggested()
    {
        using var folder = new TemporaryFolder();
        await using var news = NewsIndex.Open(folder.In("index"));
        await news.AddAsync([Story("a", "Quokkaville"), Story("b", "Bergen"), Story("c", "Quokkaville")]);
        Assert.Equal(2, (await news.SuggestAsync(new SuggestRequest { Prefix = "quok", Kinds = [SuggestionKind.Word] })).Suggestions.Single().Stories);
        await news.KillAsync("a");
        Assert.Equal(1, (await news.SuggestAsync(new SuggestRequest { Prefix = "quok", Kinds = [SuggestionKind.Word] })).Suggestions.Single().Stories);
        await news.DeleteAsync(["c"]);
        Assert.Empty((await news.SuggestAsync(new SuggestRequest { Prefix = "quok" })).Suggestions);
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        var random = new Random(11);
        var typed = HostileQueries.All.Concat(["", " ", "\0", "\uD800", "a\uDC00", "\u0301", "🙂", new string('a', 100_000), "\"*:?~", "лав", "LAV", "  sergey   l"])
            .Concat(Enumerable.Range(0, 500).Select(_ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x250 : 0x10000)))));
        foreach (var prefix in typed)
        {
            var page = await stories.News.SuggestAsync(new SuggestRequest { Prefix = prefix, Top = 5 });
            Assert.True(page.Suggestions.Count <= 5);
            Assert.Equal(prefix, page.Prefix);
            Assert.All(page.Suggestions, s => Assert.True(QueryParser.Parse(s.Query).Success, s.Query));
        }
    }

    private static bool IsSameScript(string one, string other) => one.Any(c => c is >= '\u0400' and <= '\u052F') == other.Any(c => c is >= '\u0400' and <= '\u052F');

    /// <summary>Starts of names and words of the stories, of all lengths.</summary>
    private List<string> Prefixes()
    {
        var random = new Random(5);
        var names = stories.Articles.SelectMany(a => a.Speakers.Concat(a.Places.Select(p => p.Name)).Concat(a.Topics.Select(t => t.Label)).Append(a.Headline.Split(' ')[^1])).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. Enumerable.Range(0, 250).Select(_ => names[random.Next(names.Count)]).Select(n => n[..random.Next(1, Math.Min(n.Length, 12) + 1)]).Where(p => TextAnalyzer.Analyze(p).Count > 0 && char.IsLetterOrDigit(p[^1])).Distinct()];
    }

    private static RawStory Story(string id, string place) => new() { Id = id, Headline = $"Ferry {id} sails to {place}", Body = $"The ferry {id} of {place} sails." };
}
