using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Querying;

/// <summary>Random trees of the shapes the parser makes.</summary>
internal static class QueryTrees
{
    private static readonly Gen<string> Words = Gen.OneOfConst(
        "treaty", "Kuril", "not", "same", "said", "first/50x", "S-400", "AP/Reuters", "C++", "$5.93", "U.S.", "O'Brien", "AT&T", "1,000",
        "two-plus-two", "x@y.org", "http://x.org/a?b=c", "foo:bar", "Лавров", "日本", "direct", "TO", "to", "w/", "near", "e\u0301");

    private static readonly Gen<QueryNode> Word = Gen.Select(Words, Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))),
        QueryNode (text, required) => new WordNode(text, required));

    private static readonly Gen<QueryNode> Phrase = Gen.Select(
        Gen.OneOfConst("peace treaty", "AND", "NOT a", "w/5", "headline:x", "a, b", "treat* (x", "said «no» now", "a^2", "-x", "re:/a/"), Gen.Bool,
        QueryNode (text, forms) => new PhraseNode(text, forms));

    private static readonly Gen<QueryNode> TextLeaf = Gen.OneOf(
        Word,
        Word,
        Phrase,
        Gen.OneOfConst("kuril*", "wom?n", "*uril", "long-t*").Select(QueryNode (text) => new WildcardNode(text)),
        Gen.Select(Gen.OneOfConst("kuril", "AND", "O'Brien"), Gen.Int[1, 2], QueryNode (text, edits) => new FuzzyNode(text, edits)),
        Gen.OneOfConst("US", "US*", "Big Bang", "a, b", "U.S.", "AND", "headline:x").Select(QueryNode (text) => new ExactNode(text)),
        Gen.OneOfConst("kuril(sk)?", "a/b", "a\\.b c").Select(QueryNode (text) => new RegexNode(text)));

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 3000].Select(days => new DateOnly(2013, 1, 1).AddDays(days));

    private static readonly Gen<QueryNode> Filter = Gen.OneOf(
        Gen.Select(Gen.Enum<QueryClock>(), Day, Day, Gen.Int[0, 5], Range),
        Gen.Select(Gen.Int[1, 90], Gen.Enum<LastUnit>(), QueryNode (count, unit) => new LastNode(count, unit)),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Int[0, 2000], Numbers),
        Gen.Enum<StoryState>().Select(QueryNode (state) => new StateNode(state)));

    public static Gen<QueryNode> Any { get; } = Gen.Int[0, 4].SelectMany(depth => Story(depth));

    // What stands for a place in a text.
    private static Gen<QueryNode> Text(int depth) => depth == 0 ? TextLeaf : Gen.Frequency(
        (3, TextLeaf),
        (1, Boosted(Text(depth - 1))),
        (2, Near(depth - 1)),
        (2, Joined(Text(depth - 1))));

    // What can stand inside a field of running text.
    private static Gen<QueryNode> InField(int depth) => depth == 0 ? TextLeaf : Gen.Frequency(
        (3, Text(depth - 1)),
        (1, Negated(InField(depth - 1))),
        (1, Boosted(InField(depth - 1))),
        (1, Counted(depth - 1)),
        (1, Gen.Const<QueryNode>(new AllNode())),
        (2, Joined(InField(depth - 1))));

    private static Gen<QueryNode> Story(int depth) => depth == 0 ? Gen.OneOf(TextLeaf, Filter) : Gen.Frequency(
        (3, Text(depth - 1)),
        (1, Filter),
        (1, Negated(Story(depth - 1))),
        (1, Boosted(Story(depth - 1))),
        (1, Counted(depth - 1)),
        (2, InField(depth - 1).Select(Gen.OneOfConst([.. QueryFields.All.Where(field => field.Kind == QueryFieldKind.Text)]),
            QueryNode (child, field) => new FieldNode(field, child))),
        (1, Gen.Select(TextLeaf, Gen.OneOfConst([.. QueryFields.All.Where(field => field.Kind is QueryFieldKind.Keyword or QueryFieldKind.Name)]),
            QueryNode (child, field) => new FieldNode(field, child))),
        (1, Said(depth - 1)),
        (3, Joined(Story(depth - 1))));

    private static Gen<QueryNode> Joined(Gen<QueryNode> part) => Gen.Select(part.List[2, 4], Gen.Bool, QueryNode (children, and) =>
    {
        List<QueryNode> wanted = and ? children.FindAll(child => child is not AllNode) : children;
        if (wanted.Count < 2)
            return children[0];
        return and ? new AndNode(wanted) : new OrNode(wanted);
    });

    private static Gen<QueryNode> Negated(Gen<QueryNode> part) =>
        part.Select(QueryNode (child) => child is NotNode ? child : new NotNode(child));

    private static Gen<QueryNode> Boosted(Gen<QueryNode> part) => Gen.Select(part, Gen.OneOfConst(0.5, 2, 99.25), QueryNode (child, factor) => new BoostNode(child, factor));

    private static Gen<QueryNode> Near(int depth) => Gen.Select(
        Text(depth), Text(depth), Gen.Enum<NearUnit>(), Gen.Int[1, 1000], Gen.Bool, Gen.Bool,
        QueryNode (left, right, unit, distance, ordered, negated) =>
            new NearNode(left, right, unit, unit == NearUnit.Words ? distance : 0, ordered, negated));

    private static Gen<QueryNode> Counted(int depth) => Gen.Select(
        Text(depth), Gen.Int[1, 1000], Gen.Bool,
        QueryNode (child, count, first) => first ? new FirstNode(count, child) : new AtLeastNode(count, child));

    private static Gen<QueryNode> Said(int depth) => Gen.Select(
        Text(depth), Text(depth), Gen.Int[0, 3], Gen.Enum<QuoteKind>(), Gen.Bool,
        QueryNode (speaker, words, shape, kind, kinds) => new SaidNode((shape & 1) == 0 ? speaker : null, (shape & 2) == 0 ? words : null, kinds ? kind : null));

    private static QueryNode Range(QueryClock clock, DateOnly a, DateOnly b, int shape)
    {
        (DateOnly from, DateOnly to) = a < b ? (a, b) : (b, a);
        var month = new DateOnly(from.Year, from.Month, 1);
        return shape switch
        {
            0 => new DateRangeNode(clock, from, null),
            1 => new DateRangeNode(clock, null, to),
            2 => new DateRangeNode(clock, month, month.AddMonths(1).AddDays(-1)),
            3 => new DateRangeNode(clock, new DateOnly(from.Year, 1, 1), new DateOnly(from.Year, 12, 31)),
            4 => new DateRangeNode(clock, null, null),
            _ => new DateRangeNode(clock, from, to),
        };
    }

    private static QueryNode Numbers(int shape, int a, int b) => shape switch
    {
        0 => new NumberNode(QueryFields.Words, a, null),
        1 => new NumberNode(QueryFields.Words, null, a),
        2 => new NumberNode(QueryFields.Words, null, null),
        _ => new NumberNode(QueryFields.Words, Math.Min(a, b), Math.Max(a, b)),
    };
}
