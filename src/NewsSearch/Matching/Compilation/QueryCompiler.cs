using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Expansion;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.People;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Quotes;
using NewsSearch.Matching.Scoring;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Compilation;

/// <summary>
/// Turns a query tree into Lucene queries for one state of the index, node by node. One query a compiler; one thread.
/// </summary>
internal sealed class QueryCompiler
{
    private static readonly Query s_nothing = new BooleanQuery();

    private readonly CompilationNotes _notes = new();
    private readonly Vocabulary _vocabulary;
    private readonly WordCompiler _words;
    private readonly PatternCompiler _patterns;
    private readonly FieldCompiler _fields;
    private readonly PeopleCompiler? _people;
    private readonly TermExpander _expander;
    private readonly MatchMode _mode;
    private readonly SearchBudget _budget;

    /// <param name="reader">The state of the index.</param>
    /// <param name="tree">What is asked.</param>
    /// <param name="times">The clock and the days that relative dates count from.</param>
    /// <param name="mode">How many of the bare words must match.</param>
    /// <param name="exactNames">Whether names are looked for in the spelling typed alone.</param>
    /// <param name="budget">What it may take; null for no bound.</param>
    /// <param name="aliases">Gives which names are one person's; null to take each for itself.</param>
    public QueryCompiler(IndexReader reader, QueryNode tree, TimeFrame times, MatchMode mode, bool exactNames = false, SearchBudget? budget = null, Func<SpeakerAliases>? aliases = null)
    {
        Tree = tree;
        _mode = mode;
        _budget = budget ?? SearchBudget.Unlimited;
        _vocabulary = new Vocabulary(reader, _budget);
        _expander = new TermExpander(_vocabulary, _notes, _budget);
        var written = new WrittenWords(CapitalsTell(tree));
        var names = new NameVariants(_vocabulary, !exactNames);
        _patterns = new PatternCompiler(written, new SpelledNames(names, _vocabulary, _notes), _expander, _notes);
        _words = new WordCompiler(written, _patterns, names, _vocabulary, _notes);
        _people = exactNames || aliases is null ? null : new PeopleCompiler(reader, aliases, _budget, _notes);
        _fields = new FieldCompiler(reader, times, _expander, _notes, _budget);
    }

    private QueryNode Tree { get; }

    /// <summary>Whether capitals mean something: not in a query of several words typed in capitals throughout.</summary>
    private static bool CapitalsTell(QueryNode tree) => tree is not AndNode || tree.ToString().Any(char.IsLower);

    public CompiledQuery Compile()
    {
        var query = Compile(Tree, SearchScope.Story, isTop: true) ?? Stories();
        return new CompiledQuery
        {
            Query = query,
            Highlights = _notes.Highlights,
            Parts = _notes.Parts,
            Notices = _notes.Notices,
            Ranks = _notes.Ranks,
        };
    }

    /// <summary>Every story, ranked alike.</summary>
    private static ConstantScoreQuery Stories() => new(StoryFilter.Everything) { Boost = 0 };

    /// <summary>Null where the node asks for nothing, such as a dash alone.</summary>
    private Query? Compile(QueryNode node, SearchScope scope, bool isTop = false) => node switch
    {
        AllNode => scope == SearchScope.Story ? Stories() : AnyTermOf(scope),
        WordNode word => WithAliases(word.Text, scope, _words.Compile(word, scope)),
        PhraseNode phrase => WithAliases(phrase.Text, scope, Pattern(_patterns.Compile(phrase, scope), scope)),
        ExactNode => Pattern(_patterns.Compile(node, scope), scope),
        WildcardNode or FuzzyNode or RegexNode => Expanded(node, scope),
        AndNode and => And(and, scope, isTop),
        OrNode or => Or(or, scope),
        NotNode not => Not(not, scope),
        NearNode near => Near(near, scope),
        AtLeastNode atLeast => AtLeast(atLeast, scope),
        FirstNode first => Compile(first.Child, SearchScope.StartOfBody(new Region(first.Words))),
        FieldNode field => Field(field),
        SaidNode said => Said(said),
        BoostNode boost => Boosted(boost, scope, isTop),
        TimeNode time => _fields.Time(time),
        NumberNode number => FieldCompiler.Number(number),
        StateNode state => _fields.State(state),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, "Not a node of a query."),
    };

    /// <summary>In fields of speakers also whoever else is the same person.</summary>
    private Query? WithAliases(string name, SearchScope scope, Query? asTyped) =>
        asTyped is null || _people is null || scope.WholeNames is not { } field ? asTyped : _people.Widened(name, field, asTyped);

    private Query? And(AndNode and, SearchScope scope, bool isTop)
    {
        var relaxed = isTop && _mode != MatchMode.All;
        var query = new BooleanQuery();
        var optional = 0;
        var wanted = 0;
        // Where words may be missing, each stands for itself.
        var times = Times(and.Children);
        var parts = relaxed ? times.Keys.Select(c => new WordClause(c, null)) : _words.WithClosedPairs([.. times.Keys], scope);
        foreach (var child in parts)
        {
            if (child.Node is NotNode not)
            {
                AddAbsent(query, not.Child, scope);
                continue;
            }
            var clause = child.Ready ?? Compile(child.Node, scope);
            if (clause is null)
                continue;
            clause.Boost *= times.GetValueOrDefault(child.Node, 1);
            wanted++;
            var free = relaxed && child.Node is WordNode { Required: false };
            optional += free ? 1 : 0;
            query.Add(clause, free ? Occur.SHOULD : Occur.MUST);
        }
        if (wanted == 0)
            query.Add(AllOf(scope), Occur.MUST);
        if (optional > 0)
            query.MinimumNumberShouldMatch = _mode == MatchMode.Any ? (optional == wanted ? 1 : 0) : optional / 2 + 1;
        return query;
    }

    private Query? Or(OrNode or, SearchScope scope)
    {
        var query = new BooleanQuery();
        foreach (var (child, times) in Times(or.Children))
            if (Compile(child, scope) is { } clause)
            {
                clause.Boost *= times;
                query.Add(clause, Occur.SHOULD);
            }
        return query.Clauses.Count == 0 ? null : query;
    }

    /// <summary>Each part once, in order, and how often it stands there: what is said twice is looked for once and weighs double.</summary>
    private static OrderedDictionary<QueryNode, int> Times(ImmutableArray<QueryNode> children)
    {
        var times = new OrderedDictionary<QueryNode, int>(children.Length);
        foreach (var child in children)
            times[child] = times.GetValueOrDefault(child) + 1;
        return times;
    }

    private BooleanQuery Not(NotNode not, SearchScope scope)
    {
        var query = new BooleanQuery { { AllOf(scope), Occur.MUST } };
        AddAbsent(query, not.Child, scope);
        return query;
    }

    private void AddAbsent(BooleanQuery query, QueryNode child, SearchScope scope)
    {
        var (was, ranked) = (_notes.IsNegated, _notes.Ranks);
        _notes.IsNegated = !was;
        if (Compile(child, scope) is { } absent)
            query.Add(absent, Occur.MUST_NOT);
        (_notes.IsNegated, _notes.Ranks) = (was, ranked);
    }

    /// <summary>What a complement is taken of: stories, or quotes within said().</summary>
    private static ConstantScoreQuery AllOf(SearchScope scope) => scope.OfQuotes
        ? new ConstantScoreQuery(new TermQuery(new Term(FieldNames.Kind, FieldNames.QuoteKind))) { Boost = 0 }
        : Stories();

    private ConstantScoreQuery AnyTermOf(SearchScope scope) =>
        new(new FieldExistsFilter([.. scope.Channels.Select(c => c.Field)], _budget)) { Boost = 0 };

    /// <summary>(a AND b) near c is a near c and b near c; everything else stands at positions.</summary>
    private Query? Near(NearNode near, SearchScope scope)
    {
        var parts = NearGroups.TakenOut(near);
        return parts is NearNode ? Pattern(_patterns.Compile(parts, scope), scope) : Compile(parts, scope);
    }

    /// <summary>Each word of a group as often, not all of them together.</summary>
    private Query? AtLeast(AtLeastNode atLeast, SearchScope scope)
    {
        var parts = NearGroups.Each(NearGroups.TakenOut(atLeast.Child), part => atLeast with { Child = part });
        return parts is AtLeastNode one ? Pattern(_patterns.Compile(one.Child, scope), scope, one.Count) : Compile(parts, scope);
    }

    private Query? Pattern(PositionPattern? pattern, SearchScope scope, int least = 1)
    {
        if (pattern is null)
            return null;
        _notes.AddHighlight(pattern);
        if (scope.Lengths.Count == 0)
            return new PatternQuery(pattern, scope.Channels, [], least) { Boost = 0 };
        _notes.Ranks = true;
        return new PatternQuery(pattern, scope.Channels, scope.Lengths, least);
    }

    private Query Expanded(QueryNode node, SearchScope scope)
    {
        var terms = _expander.Expand(node, scope);
        if (terms.Count == 0)
            return s_nothing;
        var pattern = new SlotPattern([.. terms]);
        if (scope.Channels.Any(c => !c.Region.IsWhole))
            return Pattern(pattern, scope) ?? s_nothing;
        _notes.AddHighlight(pattern);
        _notes.Ranks |= scope.Lengths.Count > 0;
        var filter = new TermsFilter([.. scope.Channels.Select(c => c.Field)], [.. terms.Select(t => t.Term)], _budget);
        return new ConstantScoreQuery(filter) { Boost = scope.Lengths.Count > 0 ? 1 : 0 };
    }

    private Query? Field(FieldNode field)
    {
        if (field.Field == QueryFields.Quote)
            return Said(new SaidNode(null, field.Child));
        if (FieldCompiler.ScopeOf(field.Field) is { } scope)
            return Compile(field.Child, scope);
        return _fields.Keyword(field, child => Compile(new FieldNode(field.Field, child), SearchScope.Story));
    }

    private QuotedInStoryQuery? Said(SaidNode said)
    {
        var query = new BooleanQuery();
        if (said.Words is not null && said.Words is not AllNode && Compile(said.Words, SearchScope.Quote) is { } words)
            query.Add(words, Occur.MUST);
        if (said.Speaker is not null && said.Speaker is not AllNode && Compile(said.Speaker, SearchScope.OfNames(FieldNames.QuoteSpeaker)) is { } speaker)
            query.Add(speaker, Occur.MUST);
        if (said.Kind is { } kind)
            query.Add(new ConstantScoreQuery(new TermQuery(new Term(FieldNames.QuoteKindField, Lower(kind)))) { Boost = 0 }, Occur.MUST);
        if (query.Clauses.Count == 0)
            query.Add(AllOf(SearchScope.Quote), Occur.MUST);
        return new QuotedInStoryQuery(query);
    }

    private static string Lower(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Indirect => "indirect",
        _ => "mixed",
    };

    private Query? Boosted(BoostNode boost, SearchScope scope, bool isTop)
    {
        var query = Compile(boost.Child, scope, isTop);
        if (query is not null)
            query.Boost *= (float)boost.Factor;
        return query;
    }
}
