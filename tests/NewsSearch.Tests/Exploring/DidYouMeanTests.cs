using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Tests.Corpus;
using NewsSearch.Tests.Querying;
using Xunit;

namespace NewsSearch.Tests.Exploring;

[Collection(BundledStories.Shared)]
public sealed class DidYouMeanTests(BundledStories stories)
{
    private const int Errors = 300;

    [Fact]
    public async Task Nine_in_ten_words_of_queries_are_found_again_from_typing_errors()
    {
        var random = new Random(20);
        var words = QueryWords();
        var right = 0;
        var missed = new List<string>();
        for (var i = 0; i < Errors; i++)
        {
            var word = words[random.Next(words.Count)];
            var typed = TypingErrors.Of(word, random);
            var meant = (await Search(typed)).DidYouMean;
            if (meant is not null && IsSame(meant.Query, word))
                right++;
            else
                missed.Add($"{word}, typed {typed}: {meant?.Query}");
        }
        TestContext.Current.SendDiagnosticMessage($"{right} of {Errors}; missed: {string.Join("; ", missed)}");
        Assert.True(right >= 0.9 * Errors, $"{right} of {Errors}; missed: {string.Join("; ", missed)}");
    }

    [Fact]
    public async Task Whole_queries_are_found_again_from_an_error_in_one_word()
    {
        var random = new Random(21);
        var queries = BundledCorpus.Table("judgements/queries.tsv").Select(r => r[1]).Where(q => q.Split(' ').All(IsPlain)).ToList();
        var (right, asked) = (0, 0);
        while (asked < Errors)
        {
            var words = queries[random.Next(queries.Count)].Split(' ');
            var before = (await Search(string.Join(' ', words))).Total;
            var at = random.Next(words.Length);
            if (before == 0 || words[at].Length < 4)
                continue;
            asked++;
            var typed = words.Select((w, i) => i == at ? TypingErrors.Of(w.ToLowerInvariant(), random) : w);
            var page = await Search(string.Join(' ', typed));
            var meant = page.DidYouMean?.Query.Split(' ');
            // With a word of another form, or without need, nothing was lost.
            right += meant?.Length == words.Length && IsSame(meant[at], words[at]) || page.Total >= before ? 1 : 0;
        }
        Assert.True(right >= 0.9 * Errors, $"{right} of {Errors}");
    }

    [Theory]
    [InlineData("peace traety", "peace treaty")]
    [InlineData("\"peace traety\"", "\"peace treaty\"")]
    [InlineData("headline:tretay -crab", "headline:treaty -crab")]
    [InlineData("said(Lavorv, islands)", "said(lavrov, islands)")]
    [InlineData("Лвров", "лавров")]
    public async Task Query_is_offered_with_its_hits_and_is_itself_not_changed(string typed, string meant)
    {
        var page = await Search(typed);
        Assert.Equal(meant, page.DidYouMean?.Query);
        Assert.Equal(page.DidYouMean!.Total, (await Search(meant)).Total);
        Assert.True(page.DidYouMean.Total > 0);
        Assert.Equal((typed, 0), (page.Query, page.Total));
    }

    [Theory]
    [InlineData("peace treaty")]
    [InlineData("kuril -crab")]
    [InlineData("")]
    public async Task Query_that_finds_plenty_gets_no_advice(string query)
    {
        var page = await Search(query);
        Assert.Null(page.DidYouMean);
        Assert.Empty(page.Missed);
        Assert.DoesNotContain(page.Notices, n => n.Code == "no-hits");
    }

    [Theory]
    [InlineData("peace treaty date:1850")]
    [InlineData("kuril ombira")]
    [InlineData("treaty zzqqx -crab speaker:Abe")]
    [InlineData("zzqqx")]
    [InlineData("\"peace treaty\" (goat OR cello) kuril")]
    public async Task Parts_that_found_nothing_are_counted_as_searches_count_them(string query)
    {
        var page = await Search(query);
        Assert.Equal(0, page.Total);
        var tree = QueryParser.Parse(query).Tree!;
        var parts = tree is AndNode and ? and.Children.ToList() : [tree];
        Assert.Equal(parts.Select(p => p.ToString()), page.Missed.Select(m => m.Text));
        foreach (var (part, missed) in parts.Zip(page.Missed))
        {
            Assert.Equal((await Search(part.ToString())).Total, missed.Stories);
            var rest = parts.Where(p => p != part).ToList();
            Assert.Equal(rest.Count == 0 ? null : (await Search(rest.Count == 1 ? rest[0].ToString() : new AndNode([.. rest]).ToString())).Total, missed.Without);
        }
        Assert.Contains(page.Notices, n => n.Code == "no-hits");
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        var random = new Random(3);
        var typed = HostileQueries.All.Where(q => q.Length < 5_000).Concat(Enumerable.Range(0, 300).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => " \"abcdelrty*():-~а"[random.Next(17)]))));
        foreach (var text in typed)
            if (QueryParser.Parse(text) is { Success: true } parsed && (await stories.News.SearchAsync(new SearchRequest { Query = parsed, Top = 1 })).DidYouMean is { } meant)
                Assert.True(QueryParser.Parse(meant.Query).Success && meant.Total > 0, text);
    }

    private Task<SearchPage> Search(string query) => stories.News.SearchAsync(new SearchRequest { Query = QueryParser.Parse(query), Match = MatchMode.All });

    /// <summary>Words that judges' queries ask for and stories have.</summary>
    private List<string> QueryWords()
    {
        var known = stories.Articles.SelectMany(a => TextAnalyzer.Analyze(a.Headline + " " + a.Body).Terms()).ToHashSet();
        return [.. BundledCorpus.Table("judgements/queries.tsv").SelectMany(r => r[1].Split(' ')).Where(IsPlain).Select(w => w.ToLowerInvariant()).Where(w => w.Length >= 4 && known.Contains(w) && !GrammarWords.Contains(w)).Distinct()];
    }

    private static bool IsPlain(string word) => word.All(char.IsAsciiLetter);

    private static bool IsSame(string one, string other) => WordStems.Stem(Keywords.Fold(one)).SequenceEqual(WordStems.Stem(Keywords.Fold(other)));
}
