using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>
/// Reads the syntax of Lucene's classic parser, which Solr and Elasticsearch (query_string) have too, with its default: words
/// side by side are joined by OR.
/// </summary>
internal sealed class LuceneReader : DialectReader
{
    private readonly string _text;
    private readonly List<LuceneToken> _tokens;
    private readonly LuceneLeaves _leaves;
    private int _at;

    public LuceneReader(string text, QueryParserOptions options, NoticeList notices)
        : base(options, notices)
    {
        var scanner = new LuceneScanner(text, options);
        _text = text;
        _tokens = scanner.Tokens;
        _leaves = new LuceneLeaves(Make, options, notices);
        if (scanner.Problem is { } problem)
            Make.Fail(problem);
    }

    private LuceneToken Current => _tokens[_at];

    public override QueryNode? ReadAll()
    {
        if (Problem is not null)
            return null;
        if (Current.Kind == LuceneTokenKind.End)
            return new AllNode();
        QueryNode? tree = ReadClauses(0, null, default);
        return tree is not null && Current.Kind == LuceneTokenKind.Close
            ? Make.Fail(Problem.Surplus(Current.Start, Current.End, "This bracket closes nothing."))
            : tree;
    }

    private QueryNode? ReadClauses(int depth, QueryField? field, LuceneToken demand)
    {
        var clauses = new LuceneClauses(Make, Notices);
        while (Problem is null)
        {
            bool and = false;
            if (Current.Kind is LuceneTokenKind.And or LuceneTokenKind.Or)
            {
                if (clauses.IsEmpty)
                    return Make.Fail(Missing.Operand(demand.AsToken(), Current.AsToken()));
                and = Current.Kind == LuceneTokenKind.And;
                demand = Current;
                Advance();
                if (Current.Kind is LuceneTokenKind.And or LuceneTokenKind.Or or LuceneTokenKind.End or LuceneTokenKind.Close)
                    return Make.Fail(Missing.Operand(demand.AsToken(), Current.AsToken()));
            }
            if (!clauses.IsEmpty && Current.Kind is LuceneTokenKind.End or LuceneTokenKind.Close)
                break;
            int start = Current.Start;
            bool required = false;
            bool prohibited = false;
            while (Current.Kind is LuceneTokenKind.Plus or LuceneTokenKind.Not)
            {
                required |= Current.Kind == LuceneTokenKind.Plus;
                prohibited ^= Current.Kind == LuceneTokenKind.Not;
                demand = Current;
                Advance();
            }
            if (ReadClause(depth, field, demand) is not { } node)
                return null;
            clauses.Add(node with { Source = new TextRange(start, node.Source.End) }, and, required && !prohibited, prohibited);
            demand = default;
        }
        return clauses.Join();
    }

    private QueryNode? ReadClause(int depth, QueryField? around, LuceneToken demand)
    {
        QueryField? field = around;
        LuceneToken name = default;
        if (Current.Kind == LuceneTokenKind.Field)
        {
            name = Current;
            Advance();
            if (name.Text is "_exists_" or "_missing_" && Current.Kind == LuceneTokenKind.Term)
                return Exists(name);
            if (name.Text != "*" && !FindField(name, around, ref field))
                return null;
        }
        QueryNode? node = Current.Kind == LuceneTokenKind.Open
            ? ReadGroup(depth, field, name)
            : ReadLeaf(field, name.Text is null ? demand : name);
        if (node is not null && field is { TakesWords: true } && field != around && node is not AllNode)
            node = Make.Field(field, node, new TextRange(name.Start, node.Source.End));
        else if (node is AllNode && field is { TakesWords: true } && around is null)
            node = Make.Checked(new FieldNode(field, new AllNode()), new TextRange(name.Start, node.Source.End));
        return node is null ? null : Weighed(node);
    }

    private bool FindField(LuceneToken name, QueryField? around, ref QueryField? field)
    {
        if (LuceneFields.Find(name.Text) is not { } found)
        {
            Notices.Add(
                "unknown-field",
                $"There is no field \"{Excerpt.Of(name.Text)}\" here; its words are looked for in the whole story.",
                name.Start,
                name.End);
            return true;
        }
        if (around is not null && around != found)
        {
            Make.Fail(Problem.Surplus(name.Start, name.End, $"{Excerpt.Of(name.Text)}: cannot stand inside {around.Name}:; put it beside."));
            return false;
        }
        field = found;
        return true;
    }

    private QueryNode? ReadGroup(int depth, QueryField? field, LuceneToken name)
    {
        LuceneToken open = Current;
        if (depth >= Options.MaxDepth)
            return Make.Fail(Make.TooDeep(open.Start, open.End));
        Advance();
        int start = name.Text is null ? open.Start : name.Start;
        if (ReadClauses(depth + 1, field, open with { Start = start }) is not { } node)
            return null;
        if (Current.Kind != LuceneTokenKind.Close)
            return Make.Fail(Missing.Close(open.AsToken(), Current.AsToken()));
        var source = new TextRange(start, Current.End);
        Advance();
        return node with { Source = source };
    }

    private QueryNode? ReadLeaf(QueryField? field, LuceneToken demand)
    {
        LuceneToken token = Current;
        if (token.Kind is not (LuceneTokenKind.Term or LuceneTokenKind.Phrase or LuceneTokenKind.Regex or LuceneTokenKind.Range))
        {
            if (demand.Kind == LuceneTokenKind.Field)
                return Make.Fail(Problem.Surplus(demand.Start, demand.End, $"{Excerpt.Of(demand.Text)}: has no value."));
            if (token.Kind is LuceneTokenKind.Fuzzy or LuceneTokenKind.Boost or LuceneTokenKind.Field)
                return Make.Fail(Problem.Surplus(token.Start, token.End, $"{Excerpt.Of(_text.AsSpan(token.Start, token.End - token.Start))} has nothing on its left."));
            return Make.Fail(Missing.Operand(demand.AsToken(), token.AsToken()));
        }
        Advance();
        LuceneToken? slop = null;
        if (Current.Kind == LuceneTokenKind.Fuzzy && Current.Start == token.End)
        {
            slop = Current;
            Advance();
        }
        return _leaves.Read(field, token, slop, demand.Kind == LuceneTokenKind.Field ? demand.Start : token.Start);
    }

    private QueryNode? Weighed(QueryNode node)
    {
        while (Current.Kind == LuceneTokenKind.Boost && Current.Start == node.Source.End)
        {
            LuceneToken weight = Current;
            Advance();
            if (_leaves.Weight(weight) is { } factor)
                node = Make.Checked(new BoostNode(node, factor), new TextRange(node.Source.Start, weight.End)) ?? node;
            else
                node = node with { Source = new TextRange(node.Source.Start, weight.End) };
        }
        return Problem is null ? node : null;
    }

    // _exists_:title, and its opposite of old.
    private QueryNode? Exists(LuceneToken name)
    {
        LuceneToken value = Current;
        Advance();
        var source = new TextRange(name.Start, value.End);
        if (LuceneFields.Find(value.Text) is not { TakesWords: true } field)
            return Make.Fail(Problem.Surplus(name.Start, value.End, $"There is no field {Excerpt.Of(value.Text)} here whose words could be looked for."));
        QueryNode? there = Make.Checked(new FieldNode(field, new AllNode()), source);
        return name.Text == "_exists_" || there is null ? there : Make.Not(there, name.Start);
    }

    private void Advance() => _at = Math.Min(_at + 1, _tokens.Count - 1);
}
