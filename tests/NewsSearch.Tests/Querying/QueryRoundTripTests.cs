using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Querying;

public sealed class QueryRoundTripTests
{
    private static readonly QueryParserOptions Unbounded =
        new() { MaxLength = 1_000_000, MaxClauses = 100_000, MaxWildcards = 100_000 };

    [Fact]
    public void Any_tree_printed_and_parsed_is_itself()
    {
        QueryTrees.Any.Each(
            tree => tree.Equals(QueryParser.Parse(tree.ToString(), Unbounded).Tree),
            count: 8_000, seed: 2, print: tree => QueryText.Show(tree.ToString()));
    }

    [Fact]
    public void Any_text_parsed_and_printed_keeps_its_tree_and_its_print()
    {
        QueryText.Any.Each(
            text =>
            {
                if (QueryParser.Parse(text).Tree is not { } tree)
                    return true;
                string printed = tree.ToString();
                QueryNode? again = QueryParser.Parse(printed).Tree;
                return tree.Equals(again) && printed == again.ToString() && tree.GetHashCode() == again.GetHashCode();
            },
            count: 15_000, seed: 3, print: QueryText.Show);
    }

    [Fact]
    public void Any_error_has_a_place_a_bounded_message_and_a_rewrite_that_parses()
    {
        int errors = 0;
        QueryText.Any.Each(
            text =>
            {
                ParsedQuery parsed = QueryParser.Parse(text);
                if (parsed.Error is not { } error)
                    return parsed.Success && parsed.Tree is not null;
                errors++;
                return !parsed.Success
                    && error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length
                    && error.Message.Length is > 0 and <= 300
                    && !error.Message.Any(char.IsControl)
                    && QueryParser.Parse(error.Rewrite).Success;
            },
            count: 15_000, seed: 4, print: QueryText.Show);
        Assert.True(errors > 4_000, $"Only {errors} of the texts were broken.");
    }

    [Fact]
    public void Any_node_and_notice_lies_within_the_text_and_children_within_their_parents()
    {
        QueryText.Any.Each(
            text =>
            {
                ParsedQuery parsed = QueryParser.Parse(text);
                return parsed.Notices.Count <= 16
                    && parsed.Notices.All(notice => notice.Position >= 0 && notice.Position + notice.Length <= text.Length)
                    && (parsed.Tree is null || LiesWithin(parsed.Tree, new(0, text.Length)));
            },
            count: 8_000, seed: 5, print: QueryText.Show);
    }

    private static bool LiesWithin(QueryNode node, NewsSearch.Articles.TextRange range) =>
        range.Contains(node.Source) && node.Children.All(child => LiesWithin(child, node.Source));
}
