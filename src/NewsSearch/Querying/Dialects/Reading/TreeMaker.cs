using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Parsing;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>
/// Makes trees as our own parser makes them: within the bounds, and so that their print parses to them again. Every method
/// gives null once there is a problem, the first of which is kept.
/// </summary>
internal sealed class TreeMaker
{
    private readonly QueryParserOptions _options;

    public TreeMaker(QueryParserOptions options, NoticeList notices)
    {
        _options = options;
        Leaves = new LeafMaker(this, options, notices);
    }

    public Problem? Problem { get; private set; }

    public LeafMaker Leaves { get; }

    public QueryNode? Fail(Problem problem)
    {
        Problem ??= problem;
        return null;
    }

    public QueryNode? Join(QueryNode left, Link link, QueryNode right, QueryField? field) => link.Kind switch
    {
        LinkKind.Or => Or(left, right),
        LinkKind.And => And(left, right),
        LinkKind.AndNot => Not(right, right.Source.Start) is { } absent ? And(left, absent) : null,
        _ => Near(left, link.Token, right, field),
    };

    /// <summary>Every story AND something is something.</summary>
    public QueryNode? And(QueryNode left, QueryNode right)
    {
        if (left is AllNode || right is AllNode)
            return left is AllNode ? right : left;
        return Checked(new AndNode(left, right), Around(left, right));
    }

    public QueryNode? Or(QueryNode left, QueryNode right) => Checked(new OrNode(left, right), Around(left, right));

    /// <summary>Two negations are none.</summary>
    public QueryNode? Not(QueryNode child, int start) =>
        child is NotNode twice ? twice.Child : Checked(new NotNode(child), new TextRange(start, child.Source.End));

    public QueryNode? Near(QueryNode left, Token operation, QueryNode right, QueryField? field)
    {
        (QueryNode? node, Problem? problem) = Nearness.Join(left, right, operation, field, Around(left, right), _options);
        return problem is null ? Checked(node!, Around(left, right)) : Fail(problem);
    }

    /// <summary>The right one behind the left one, at once or a few words on, with no operator typed between them.</summary>
    public QueryNode? Beside(QueryNode left, QueryNode right, QueryField? field, int distance = 1)
    {
        // Places in a text follow each other; anything else can only be wanted as well.
        if (left is FieldNode or AllNode || right is FieldNode or AllNode || (RunningText.Obstacle(left) ?? RunningText.Obstacle(right)) is not null)
            return And(left, right);
        var gap = new TextRange(left.Source.End, Math.Max(left.Source.End, right.Source.Start));
        var operation = new Token(TokenKind.Near, gap.Start, gap.End) { Text = "pre/1", Near = new Proximity(NearUnit.Words, Math.Min(distance, _options.MaxDistance), true) };
        (QueryNode? node, Problem? problem) = Nearness.Join(left, right, operation, field, Around(left, right), _options);
        return problem is null
            ? Checked(node!, Around(left, right))
            : Fail(problem with { Fix = new Edit(gap.Start, gap.Length, " AND ") });
    }

    public QueryNode? Field(QueryField field, QueryNode child, TextRange source) =>
        Checked(new FieldNode(field, field.Kind == QueryFieldKind.Text ? child : Parsing.Leaves.Map(child, AsWritten)), source);

    /// <summary>The child a number of times.</summary>
    /// <param name="count">How often.</param>
    /// <param name="child">What is counted.</param>
    /// <param name="head">The word <c>atleast3</c>, in which the number ends.</param>
    public QueryNode? AtLeast(int count, QueryNode child, TextRange head) =>
        Counted(count, _options.MaxOccurrences, "atleast", head) && Countable(child, head)
            ? Checked(new AtLeastNode(count, child), new TextRange(head.Start, child.Source.End))
            : null;

    /// <summary>The child within the first words of the body.</summary>
    public QueryNode? First(int words, QueryNode child, TextRange sign) =>
        Countable(child, sign) ? Checked(new FirstNode(words, child), new TextRange(Math.Min(sign.Start, child.Source.Start), Math.Max(sign.End, child.Source.End))) : null;

    /// <summary>Marks where a node was written; a problem when the tree has grown too high.</summary>
    public QueryNode? Checked(QueryNode node, TextRange source)
    {
        if (Problem is not null)
            return null;
        return node.Height > _options.MaxDepth ? Fail(TooDeep(source.Start, source.End)) : node with { Source = source };
    }

    public Problem TooDeep(int start, int end) => Problem.Surplus(
        start, end, $"This is nested too deep; {_options.MaxDepth} levels are allowed.");

    public static TextRange Around(QueryNode left, QueryNode right) => new(
        Math.Min(left.Source.Start, right.Source.Start), Math.Max(left.Source.End, right.Source.End));

    // Names and whole values have no other forms.
    private static QueryNode AsWritten(QueryNode leaf) => leaf is PhraseNode { Forms: true } phrase ? phrase with { Forms = false } : leaf;

    private bool Counted(int count, int most, string name, TextRange head)
    {
        if (count >= 1 && count <= most)
            return true;
        Fail(Problem.Instead(
            head.Start,
            head.End,
            $"{name} takes a number from 1 to {most.ToString(CultureInfo.InvariantCulture)}.",
            name + Math.Clamp(count, 1, most).ToString(CultureInfo.InvariantCulture)));
        return false;
    }

    private bool Countable(QueryNode child, TextRange head)
    {
        string? obstacle = child is FieldNode field ? $"{field.Field.Name}:" : RunningText.Obstacle(child);
        if (obstacle is not null)
            Fail(Problem.Surplus(head.Start, head.End, $"{obstacle} has no place in a text to count or look at."));
        return obstacle is null;
    }
}
