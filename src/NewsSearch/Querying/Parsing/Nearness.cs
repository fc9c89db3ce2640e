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
        QueryNode left, QueryNode right, Token operation, QueryField? outer, TextRange source)
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

        QueryNode node = new NearNode(left, right, near.Unit, near.Distance, near.Ordered, near.Negated) { Source = source };
        return (field is null ? node : new FieldNode(field, node) { Source = source }, null);
    }

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
