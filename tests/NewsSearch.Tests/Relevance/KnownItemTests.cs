using NewsSearch.Benchmarks.Relevance.Collections;
using Xunit;

namespace NewsSearch.Tests.Relevance;

/// <summary>The draw of the benchmarks: what is measured must be the same for whoever measures again.</summary>
public sealed class KnownItemTests
{
    private static readonly IReadOnlyList<(string Id, string Headline)> s_headlines =
    [
        .. Enumerable.Range(0, 60).Select(i => ("s" + i, $"DEAN FOODS <DF> SEES STRONG {(char)('A' + (i % 26))}{(char)('A' + (i / 26))} EARNINGS AND NOT LESS")),
        ("copy", "DEAN FOODS <DF> SEES STRONG AA EARNINGS AND NOT LESS"),
        ("short", "U.S. M-1 FIGURES IN FULL"),
    ];

    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_others()
    {
        var drawn = Drawn(3, 20);
        Assert.Equal(drawn, Drawn(3, 20));
        Assert.NotEqual(drawn, Drawn(4, 20));
        Assert.Equal(20, drawn.Distinct().Count());
    }

    [Fact]
    public void Four_words_come_in_small_letters_in_the_order_of_the_headline()
    {
        var queries = KnownItems.Draw(s_headlines, 1_000, new Random(1));
        Assert.Equal(61, queries.Count);
        foreach (var query in queries)
        {
            Assert.Equal(4, query.Text.Split(' ').Length);
            var headline = s_headlines.First(story => query.Grades.ContainsKey(story.Id)).Headline.ToLowerInvariant();
            var at = 0;
            foreach (var word in query.Text.Split(' '))
            {
                at = headline.IndexOf(word, at, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{word} of \"{query.Text}\" is not behind the others in \"{headline}\".");
                at += word.Length;
            }
        }
        Assert.True(queries.Select(query => query.Text[..8]).Distinct().Count() > 1);
    }

    [Fact]
    public void Stories_under_the_same_headline_are_sought_alike_and_short_headlines_not_at_all()
    {
        var queries = KnownItems.Draw(s_headlines, 1_000, new Random(1));
        Assert.Equal(2, queries.Count(query => query.Grades.Keys.Order().SequenceEqual(["copy", "s0"])));
        Assert.Equal(59, queries.Count(query => query.Grades.Count == 1));
        Assert.DoesNotContain(queries, query => query.Grades.ContainsKey("short"));
    }

    private static IReadOnlyList<string> Drawn(int seed, int count) =>
        [.. KnownItems.Draw(s_headlines, count, new Random(seed)).Select(query => string.Join(',', query.Grades.Keys) + " " + query.Text)];
}
