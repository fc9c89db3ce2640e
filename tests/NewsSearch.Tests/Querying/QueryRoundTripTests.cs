using CsCheck;
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
        QueryTrees.Any.Sample(
            tree => tree.Equals(QueryParser.Parse(tree.ToString(), Unbounded).Tree),
            iter: 20_000, seed: "0N0XIzNsQ0O2", threads: 1, print: tree => QueryText.Show(tree.ToString()));
    }

    [Fact]
    public void Any_text_parsed_and_printed_keeps_its_tree_and_its_print()
    {
        QueryText.Any.Sample(
            text =>
            {
                if (QueryParser.Parse(text).Tree is not { } tree)
                    return true;
                string printed = tree.ToString();
                QueryNode? again = QueryParser.Parse(printed).Tree;
                return tree.Equals(again) && printed == again.ToString() && tree.GetHashCode() == again.GetHashCode();
            },
            iter: 40_000, seed: "0N0XIzNsQ0O3", threads: 1, print: QueryText.Show);
    }

    [Fact]
    public void Any_error_has_a_place_a_bounded_message_and_a_rewrite_that_parses()
    {
        int errors = 0;
        QueryText.Any.Sample(
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
            iter: 40_000, seed: "0N0XIzNsQ0O4", threads: 1, print: QueryText.Show);
        Assert.True(errors > 5_000, $"Only {errors} of the texts were broken.");
    }

    [Fact]
    public void Any_node_and_notice_lies_within_the_text_and_children_within_their_parents()
    {
        QueryText.Any.Sample(
            text =>
            {
                ParsedQuery parsed = QueryParser.Parse(text);
                return parsed.Notices.Count <= 16
                    && parsed.Notices.All(notice => notice.Position >= 0 && notice.Position + notice.Length <= text.Length)
                    && (parsed.Tree is null || LiesWithin(parsed.Tree, new(0, text.Length)));
            },
            iter: 20_000, seed: "0N0XIzNsQ0O5", threads: 1, print: QueryText.Show);
    }

    private static bool LiesWithin(QueryNode node, NewsSearch.Articles.TextRange range) =>
        range.Contains(node.Source) && node.Children.All(child => LiesWithin(child, node.Source));
}
