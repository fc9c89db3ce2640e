using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using Xunit;

namespace NewsSearch.Tests.Querying.Dialects;

public sealed class DialectPropertyTests
{
    private static readonly string[] Units =
    [
        "(", ")", "((a)", "not ", "-", "+", "a ", "a and ", "a or ", "and ", "\"", "\"a", "\"a\" ", "“", "«", "a w/5 ", "a pre/1 ", "a not w/5 ", "not w/5 ", "a near5 ", "a/N5/", "a/F5/",
        "atleast3 ", "atleast3(", "caps(", "headline(", "headline(a) ", "hd=", "hd=a ", "foo(", "date ", "date is ", "date(", "date(is ", "date is 2019 ", "date from ", "length > ", "wc>5 ", "a! ", "a* ", "a*", "*",
        "a$2 ", "title:", "title:(", "title:a ", "a^", "a^2", "a~", "\"a\"~", "[", "[a TO b] ", "title:[", "{", "/", "/a/ ", "\\", "\\(", "&&", "||", "!", "AROUND(5) ", "a AROUND(5) ", "allintitle:", "intitle:", "-inurl:a ",
        "before:", "when:7d ", "1..5 ", "%", "a % ", "?", "a? ", "\0", "\uD800", "日本", "（", " ", ",", "|", "a|",
    ];

    public static TheoryData<QueryDialect> Dialects => [.. DialectText.Dialects];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Any_text_gives_a_translation_that_parses_to_its_tree_or_an_error_with_a_rewrite_that_parses(QueryDialect dialect)
    {
        int trees = 0;
        DialectText.Any.Each(
            text =>
            {
                trees += QueryParser.Parse(text, dialect).Success ? 1 : 0;
                return DialectText.IsAnswered(text, dialect);
            },
            count: 6_000, seed: 7, print: QueryText.Show);
        Assert.InRange(trees, 1_000, 5_500);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void Any_text_is_answered_within_narrow_bounds_too(QueryDialect dialect)
    {
        var narrow = new QueryParserOptions
        {
            MaxLength = 60,
            MaxDepth = 4,
            MaxClauses = 5,
            MaxWildcards = 1,
            MaxPhraseWords = 3,
            MaxNear = 3,
            MaxCombinations = 4,
            MaxDistance = 20,
            MaxOccurrences = 5,
        };
        DialectText.Any.Each(text => DialectText.IsAnswered(text, dialect, narrow), count: 3_000, seed: 8, print: QueryText.Show);
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void A_hostile_query_of_any_length_ends_on_a_small_stack(QueryDialect dialect)
    {
        foreach (string unit in Units)
        {
            foreach (int length in new[] { 40, 700, 8192, 1 << 18 })
            {
                string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
                bool answered = false;
                var thread = new Thread(() => answered = DialectText.IsAnswered(text, dialect), maxStackSize: 256 * 1024);
                thread.Start();
                thread.Join();
                Assert.True(answered, QueryText.Show(unit) + length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Dialects))]
    public void The_cost_of_a_query_grows_with_its_length_alone(QueryDialect dialect)
    {
        var wide = new QueryParserOptions { MaxLength = 100_000 };
        // Allocation is counted rather than time, which other work on the machine would change.
        foreach (string unit in Units)
        {
            long Cost(int length)
            {
                string text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
                QueryParser.Parse(text, dialect, wide);
                long before = GC.GetAllocatedBytesForCurrentThread();
                QueryParser.Parse(text, dialect, wide);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }
            long small = Cost(16_000);
            long large = Cost(64_000);
            Assert.True(large <= (6 * small) + 4_000_000, $"{QueryText.Show(unit)}: {small} -> {large}");
        }
    }

    [Fact]
    public void Nesting_up_to_the_bound_is_read_and_one_more_is_an_error()
    {
        foreach (QueryDialect dialect in DialectText.Dialects)
        {
            string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);
            Assert.True(QueryParser.Parse(Nested(32), dialect).Success, dialect.ToString());
            QueryError error = QueryParser.Parse(Nested(33), dialect).Error!;
            Assert.Equal((32, "This is nested too deep; 32 levels are allowed."), (error.Position, error.Message));
        }
    }

    [Fact]
    public void Our_own_language_is_no_translation()
    {
        ParsedQuery parsed = QueryParser.Parse("kuril treaty", QueryDialect.NewsSearch);
        Assert.Null(parsed.Translation);
        Assert.Equal(QueryParser.Parse("kuril treaty").Tree, parsed.Tree);
    }

    [Fact]
    public void An_empty_query_finds_every_story_in_any_dialect()
    {
        Assert.All(DialectText.Dialects, dialect => Assert.Equal(new AllNode(), QueryParser.Parse("  ", dialect).Tree));
    }

    [Fact]
    public void No_text_and_no_dialect_are_misuse()
    {
        Assert.Throws<ArgumentNullException>(() => QueryParser.Parse(null!, QueryDialect.Nexis));
        Assert.Throws<ArgumentOutOfRangeException>(() => QueryParser.Parse("a", (QueryDialect)99));
    }
}
