using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Parsing;

/// <summary>Reads <c>said(...)</c>, <c>forms(...)</c>, <c>caps(...)</c>, <c>atleast3(...)</c> and <c>first/50(...)</c>.</summary>
internal sealed class CallReader(TreeReader tree, OperandReader operands, QueryParserOptions options)
{
    public QueryNode? Read(Context context, Context after, Token call)
    {
        if (context.Depth >= options.MaxDepth)
            return tree.Fail(tree.TooDeep(call.Start, call.End));
        if (Obstacle(context, call) is { } obstacle)
            return tree.Fail(Problem.Surplus(call.Start, NameEnd(call), obstacle));
        if (call.Call == CallKind.Said)
            return ReadSaid(context, after, call);

        Context inside = context.Inside;
        tree.Advance(inside.Mode);
        if (call.Kind == TokenKind.AtLeast)
            return Made(operands.ReadWeighed(inside, after, call with { Text = $"atleast{call.Number}" }), call);
        QueryNode? node = tree.ReadOr(inside, call);
        return operands.Close(call, after) ? Made(node, call) : null;
    }

    private QueryNode? Made(QueryNode? node, Token call)
    {
        if (node is null)
            return null;
        if (call.Call == CallKind.Forms)
            return tree.Checked(Leaves.Map(node, Leaves.InAnyForm), call.Start);
        if (call.Call == CallKind.Caps)
            return tree.Checked(Leaves.Map(node, Leaves.AsTyped), call.Start);
        if (RunningText.Obstacle(node) is { } obstacle)
            return tree.Fail(Problem.Surplus(call.Start, NameEnd(call), $"{obstacle} has no place in a text to count or look at."));
        return tree.Checked(
            call.Call == CallKind.AtLeast ? new AtLeastNode(call.Number, node) : new FirstNode(call.Number, node),
            call.Start);
    }

    private QueryNode? ReadSaid(Context context, Context after, Token call)
    {
        Context inside = context.Inside with { InSaid = true, CommaEnds = true };
        var arguments = new QueryNode?[2];
        QuoteKind? kind = null;
        Token demand = call;
        for (int i = 0; i < 3; i++)
        {
            tree.Advance(inside.Mode);
            if (i == 0 && tree.Current.Kind == TokenKind.Comma)
                return tree.Fail(new Problem(tree.Current.Start, 1, "No speaker stands before this comma; * is anyone.", new Edit(tree.Current.Start, 0, "*")));
            if (tree.ReadOr(inside, demand) is not { } argument)
                return null;
            if (i < 2)
                arguments[i] = argument is AllNode ? null : argument;
            else if (argument is WordNode word && Kind(word.Text) is { } known)
                kind = known;
            else
                return tree.Fail(Problem.Surplus(demand.Start, tree.LastEnd, "The third part of said() is direct, indirect or mixed."));
            if (tree.Current.Kind != TokenKind.Comma)
                break;
            demand = tree.Current;
        }
        return operands.Close(call, after)
            ? tree.Checked(new SaidNode(arguments[0], arguments[1], kind), call.Start)
            : null;
    }

    private static QuoteKind? Kind(string word) => word.ToUpperInvariant() switch
    {
        "DIRECT" => QuoteKind.Direct,
        "INDIRECT" => QuoteKind.Indirect,
        "MIXED" => QuoteKind.Mixed,
        _ => null,
    };

    private static string? Obstacle(Context context, Token call)
    {
        if (call.Call is CallKind.Forms or CallKind.Caps)
            return null;
        string name = call.Call == CallKind.Said ? "said()" : call.Call == CallKind.AtLeast ? "atleast" : "first/n";
        if (context.InSaid)
            return $"{name} cannot stand inside said().";
        return context.Field is { } field && (call.Call == CallKind.Said || field.Kind != QueryFieldKind.Text)
            ? $"{name} cannot stand inside {field.Name}:."
            : null;
    }

    // Mending keeps the bracket, which has its partner.
    private static int NameEnd(Token call) => call.Kind == TokenKind.AtLeast ? call.End : call.End - 1;
}
