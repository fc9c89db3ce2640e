using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Parsing;

/// <summary>Joins two operands of a proximity, which must be words of one and the same field.</summary>
internal static class Nearness
{
    public static (QueryNode? Node, Problem? Problem) Join(
        QueryNode left, QueryNode right, Token operation, QueryField? outer, TextRange source, QueryParserOptions options)
    {
        Proximity near = operation.Near!;
        if (outer is { Kind: not (QueryFieldKind.Text or QueryFieldKind.Name) })
            return (null, Mend(operation, $"{outer.Name}: is not a field of running text, so nothing can be near in it."));

        // headline:a w/5 b can only mean that both are in the headline.
        QueryField? leftField = TakeField(ref left);
        QueryField? rightField = TakeField(ref right);
        if (leftField is not null && rightField is not null && leftField != rightField)
        {
            return (null, Mend(
                operation,
                $"{Excerpt.Of(operation.Text)} works within one field; here the left is in {leftField.Name}, the right in {rightField.Name}."));
        }
        QueryField? field = leftField ?? rightField;
        if (field is { Kind: QueryFieldKind.Keyword })
            return (null, Mend(operation, $"{field.Name}: is not a field of running text, so nothing can be near in it."));
        if ((RunningText.Obstacle(left) ?? RunningText.Obstacle(right)) is { } obstacle)
            return (null, Mend(operation, $"{obstacle} cannot stand beside {Excerpt.Of(operation.Text)}."));

        if (Operands(left) + Operands(right) > options.MaxNear)
            return (null, Mend(operation, $"At most {options.MaxNear} parts can be near each other."));
        if (Combinations(left) * Combinations(right) > options.MaxCombinations)
        {
            return (null, Mend(
                operation,
                $"{Excerpt.Of(operation.Text)} would put each of many words near each of many; at most {options.MaxCombinations} pairs are allowed."));
        }

        QueryNode node = new NearNode(left, right, near.Unit, near.Distance, near.Ordered, near.Negated) { Source = source };
        return (field is null ? node : new FieldNode(field, node) { Source = source }, null);
    }

    // (a AND b) near (c AND d) asks for four pairs.
    private static long Combinations(QueryNode node) => node switch
    {
        AndNode and => and.Children.Sum(Combinations),
        OrNode either when HoldsAnd(either) => either.Children.Sum(Combinations),
        BoostNode boost => Combinations(boost.Child),
        NearNode near => Combinations(near.Left) * Combinations(near.Right),
        _ => 1,
    };

    private static bool HoldsAnd(QueryNode node) => node is AndNode || node.Children.Any(HoldsAnd);

    private static int Operands(QueryNode node) => node is NearNode near
        ? Operands(near.Left) + Operands(near.Right)
        : node.Children.Length == 0 ? 1 : node.Children.Max(Operands);

    private static QueryField? TakeField(ref QueryNode node)
    {
        if (node is not FieldNode { Field: var field, Child: var child })
            return null;
        node = child;
        return field;
    }

    private static Problem Mend(Token operation, string message) =>
        Problem.Instead(operation.Start, operation.End, message, "AND");
}
