using NewsSearch.Articles;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using Xunit;

namespace NewsSearch.Tests.Querying;

public sealed class QueryTreeTests
{
    [Fact]
    public void Trees_are_equal_wherever_they_were_written()
    {
        QueryNode one = QueryParser.Parse("a AND (b OR \"c d\")").Tree!;
        QueryNode two = QueryParser.Parse("  a   (b|“c d”)").Tree!;
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, QueryParser.Parse("a AND (b OR \"c e\")").Tree);
        Assert.NotEqual(one, QueryParser.Parse("a OR (b OR \"c d\")").Tree);
    }

    [Fact]
    public void Every_node_knows_where_it_was_written()
    {
        const string Query = "peace headline:(\"peace treaty\" OR kuril*)^2 -pact";
        var and = Assert.IsType<AndNode>(QueryParser.Parse(Query).Tree);
        string Written(QueryNode node) => node.Source.Of(Query).ToString();
        Assert.Equal(["peace", "headline:(\"peace treaty\" OR kuril*)^2", "-pact"], and.Children.Select(Written));
        var field = Assert.IsType<FieldNode>(Assert.IsType<BoostNode>(and.Children[1]).Child);
        Assert.Equal("headline:(\"peace treaty\" OR kuril*)", Written(field));
        Assert.Equal(["\"peace treaty\"", "kuril*"], field.Child.Children.Select(Written));
    }

    [Fact]
    public void Words_of_a_loose_phrase_know_their_own_places()
    {
        const string Query = "x \" peace treaty\"~5";
        NearNode near = QueryParser.Parse(Query).Tree!.Children.OfType<NearNode>().Single();
        Assert.Equal(["peace", "treaty"], near.Children.Select(word => word.Source.Of(Query).ToString()));
    }

    [Fact]
    public void Groups_need_two_and_take_in_their_own_kind()
    {
        QueryNode a = new WordNode("a"), b = new WordNode("b"), c = new WordNode("c");
        Assert.Equal(new AndNode(a, b, c), new AndNode(a, new AndNode(b, c)));
        Assert.Equal(3, new OrNode(new OrNode(a, b), c).Children.Length);
        Assert.Throws<ArgumentException>(() => new AndNode(a));
        Assert.Throws<ArgumentException>(() => new DateRangeNode(QueryClock.Published, new(2019, 1, 2), new(2019, 1, 1)));
    }

    [Fact]
    public void Words_that_would_read_as_something_else_print_in_quotation_marks()
    {
        Assert.Equal("\"AND\"", new WordNode("AND").ToString());
        Assert.Equal("\"headline:x\"", new WordNode("headline:x").ToString());
        Assert.Equal("\"two words\"", new WordNode("two words").ToString());
        Assert.Equal("=\"two words\"", new ExactNode("two words").ToString());
    }

    [Theory]
    [InlineData("kuril peace treaty", "kuril peace treaty")]
    [InlineData("kuril", "kuril")]
    [InlineData("kuril +peace \"treaty\" headline:x -y (z) (q OR r) a w/5 b date:2019 s* t^2", "kuril z")]
    [InlineData("kuril OR peace", "")]
    [InlineData("", "")]
    public void Bare_words_are_those_a_relaxed_search_may_leave_out(string query, string expected)
    {
        Assert.Equal(expected, string.Join(' ', Relaxation.BareWords(QueryParser.Parse(query).Tree!).Select(word => word.Text)));
    }

    [Fact]
    public void The_understood_line_shows_what_each_leaf_was_expanded_to()
    {
        QueryNode tree = QueryParser.Parse("kuril peace treaty").Tree!;
        string line = Understood.Describe(tree, leaf => leaf is WordNode { Text: "kuril" } ? "kuril, kurils" : leaf is WordNode { Text: "treaty" } ? "treaty, treaties" : null);
        Assert.Equal("kuril (kuril, kurils) AND peace AND treaty (treaty, treaties)", line);
    }

    [Theory]
    [InlineData("", "every story")]
    [InlineData("a OR b c", "a OR (b AND c)")]
    [InlineData("-(a OR b)", "NOT (a OR b)")]
    [InlineData("a w/5 \"b c\"", "a within 5 words of \"b c\"")]
    [InlineData("a pre/1 b", "a at most 1 word before b")]
    [InlineData("a not w/s b", "a not in the sentence of b")]
    [InlineData("said(Lavrov, \"peace treaty\")", "said by Lavrov: \"peace treaty\"")]
    [InlineData("hd:treaty", "treaty in the headline")]
    [InlineData("headline:*", "anything in the headline")]
    [InlineData("last:1d words:>1000 is:copy", "published in the last 1 day AND at least 1001 words AND copies")]
    [InlineData("mentions:1956 date:2019-05-30", "mentioning 1956 AND published on 2019-05-30")]
    [InlineData("atleast3(treaty) first/50(=US)", "treaty at least 3 times AND exactly US within the first 50 words")]
    public void The_understood_line_speaks_plainly(string query, string expected)
    {
        Assert.Equal(expected, Understood.Describe(QueryParser.Parse(query).Tree!));
    }

    [Fact]
    public void Every_field_is_found_by_its_names_and_no_name_twice()
    {
        string[] names = [.. QueryFields.All.SelectMany(field => field.Aliases.Prepend(field.Name))];
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(QueryFields.All, field => Assert.All(field.Aliases, alias => Assert.Same(field, QueryFields.Find(alias.ToUpperInvariant()))));
        Assert.Null(QueryFields.Find("nosuch"));
    }

    [Fact]
    public void Notices_say_what_they_are_about()
    {
        QueryNotice notice = Assert.Single(QueryParser.Parse("treaty headlin:x").Notices);
        Assert.Equal("There is no field \"headlin\", so it is read as plain text; did you mean headline:?", notice.Text);
        Assert.Equal((7, 8), (notice.Position, notice.Length));
    }

    [Theory]
    [InlineData("said(Lavrov, treaty, direct)", QuoteKind.Direct)]
    [InlineData("said(Lavrov, treaty, INDIRECT)", QuoteKind.Indirect)]
    [InlineData("said(Lavrov, treaty)", null)]
    public void The_kind_of_quote_can_be_asked_for(string query, QuoteKind? kind)
    {
        Assert.Equal(kind, Assert.IsType<SaidNode>(QueryParser.Parse(query).Tree).Kind);
    }
}
