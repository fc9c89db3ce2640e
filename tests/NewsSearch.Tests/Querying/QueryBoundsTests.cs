using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using Xunit;

namespace NewsSearch.Tests.Querying;

public sealed class QueryBoundsTests
{
    private const int Megabyte = 1 << 20;

    private static readonly string[] Units =
    [
        "(", ")", "((a)", "NOT ", "-", "-(", "+", "a ", "a AND ", "a OR ", "AND ", "a|", "\"", "\"a", "“", "«", "«a", "»", "a w/5 ", "not ", "not w/5 ",
        "\"a b\"~5 ", "atleast3 ", "atleast3(", "first/9(", "said(", "said(a,", "forms(", "caps(", "headline:", "headline:(", "hd:a ", "date:", "date:(",
        "date:[", "date:2019 ", "last:9d ", "is:latest ", "words:>5 ", "re:/", "re:/a/ ", "re:/(", "re:/a{9}", "a* ", "*", "?", "a?", "a~1 ", "~", "a~",
        "^", "a^2 ", "^2", "=", "=a ", "foo:", "foo:a ", "and ", ",", "a,", ";", ".", "a.", "..", "\\", "/", "[", "a@", "://", "1,", "\0", "\u200B", "\uD800",
        "e\u0301", "日本", "（", "：", "\U0001F600", " ",
    ];

    public static TheoryData<string> Hostile => [.. Units];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_query_of_any_length_ends_on_a_small_stack(string unit)
    {
        string shown = QueryText.Show(unit);
        foreach (int length in new[] { 40, 700, 8192, Megabyte })
        {
            string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
            OnSmallStack(() =>
            {
                AssertAnswered(text, shown);
                if (length <= 8192)
                {
                    // With no bound but the depth, what was cut off above is read to its end.
                    ParsedQuery wide = QueryParser.Parse(text + "a", new QueryParserOptions { MaxClauses = 100_000, MaxWildcards = 100_000, MaxLength = 10_000 });
                    Assert.True(wide.Success || wide.Error.Message.Length <= 300, shown);
                    _ = wide.Tree?.ToString().Length + wide.Tree?.GetHashCode();
                }
            });
        }
    }

    [Fact]
    public void Nesting_up_to_the_bound_is_read_and_one_more_is_an_error()
    {
        string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);
        Assert.Equal(new WordNode("a"), QueryParser.Parse(Nested(32)).Tree);
        QueryError error = QueryParser.Parse(Nested(33)).Error!;
        Assert.Equal((32, "This is nested too deep; 32 levels are allowed."), (error.Position, error.Message));
        Assert.True(QueryParser.Parse(error.Rewrite).Success);
    }

    [Fact]
    public void Chains_of_nearness_are_bounded_however_they_are_bracketed()
    {
        string Chain(int operands) => string.Join(" w/5 ", Enumerable.Repeat("a", operands));
        Assert.True(QueryParser.Parse(Chain(16)).Success);
        Assert.True(QueryParser.Parse($"({Chain(8)}) w/5 ({Chain(8)} OR b)").Success);
        foreach (string tooLong in new[] { Chain(17), $"({Chain(8)}) w/5 ({Chain(9)} OR b)", $"\"{string.Concat(Enumerable.Repeat("a ", 17))}\"~5" })
        {
            QueryError error = QueryParser.Parse(tooLong).Error!;
            Assert.StartsWith("At most 16", error.Message, StringComparison.Ordinal);
            Assert.True(QueryParser.Parse(error.Rewrite).Success);
        }
    }

    [Fact]
    public void Groups_joined_by_nearness_make_a_bounded_number_of_pairs()
    {
        string Group(int words) => "(" + string.Join(' ', Enumerable.Range(0, words).Select(i => $"a{i}")) + ")";
        Assert.True(QueryParser.Parse($"{Group(8)} w/5 {Group(8)}").Success);
        QueryError error = QueryParser.Parse($"{Group(8)} w/5 {Group(9)}").Error!;
        Assert.Equal("w/5 would put each of many words near each of many; at most 64 pairs are allowed.", error.Message);
        Assert.True(QueryParser.Parse(error.Rewrite).Success);
    }

    [Theory]
    [InlineData("a b c", "A query has at most 2 parts.", 4, "a b")]
    [InlineData("(a OR b OR c)", "A query has at most 2 parts.", 11, "(a OR b)")]
    [InlineData("a* b~1", "A query has at most 1 words with a wildcard or a fuzzy ending.", 3, "a*")]
    [InlineData("\"a b c d\"", "This phrase has more than 3 words.", 0, "\"a b c \"")]
    [InlineData("abcdefgh~1", "A fuzzy word has at most 5 characters.", 8, "abcdefgh")]
    [InlineData("re:/abcdef/", "A regular expression has at most 5 characters.", 0, "re abcdef")]
    [InlineData("abcdefg hijklmn opqrstu", "A query has at most 20 characters.", 20, "abcdefg hijklmn")]
    public void A_bound_that_is_passed_is_named_with_its_place_and_a_rewrite(string query, string message, int position, string rewrite)
    {
        var options = new QueryParserOptions { MaxLength = 20, MaxClauses = 2, MaxWildcards = 1, MaxPhraseWords = 3, MaxFuzzyLength = 5, MaxRegexLength = 5 };
        QueryError error = QueryParser.Parse(query, options).Error!;
        Assert.Equal((message, position, rewrite), (error.Message, error.Position, error.Rewrite));
        Assert.True(QueryParser.Parse(error.Rewrite, options).Success);
    }

    [Fact]
    public void No_text_at_all_is_misuse()
    {
        Assert.Throws<ArgumentNullException>(() => QueryParser.Parse(null!));
    }

    private static void AssertAnswered(string text, string shown)
    {
        ParsedQuery parsed = QueryParser.Parse(text);
        if (parsed.Success)
        {
            Assert.True(parsed.Tree.Height <= QueryParserOptions.Default.MaxDepth, shown);
            _ = Understood.Describe(parsed.Tree);
            return;
        }
        Assert.True(parsed.Error.Message.Length <= 300, shown);
        Assert.True(QueryParser.Parse(parsed.Error.Rewrite).Success, shown);
        Assert.True(parsed.Error.ToCaret(text).Split('\n').All(line => line.Length <= 160), shown);
    }

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null)
            throw new InvalidOperationException(failure.Message, failure);
    }
}
