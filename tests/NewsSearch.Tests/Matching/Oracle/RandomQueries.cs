using NewsSearch.Articles;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Random query trees over the vocabulary, of every kind that depends on where words stand.</summary>
internal sealed class RandomQueries(Random random)
{
    public QueryNode Story(int depth) => random.Next(depth == 0 ? 5 : 15) switch
    {
        0 or 1 => Word(),
        2 => Phrase(),
        3 => Exact(),
        4 => Filter(),
        5 or 14 => Joined(Story, depth),
        6 => new NotNode(Plain(Story, depth)),
        7 => Near(depth),
        8 => Near(depth),
        9 => new AtLeastNode(random.Next(1, 5), random.Next(2) == 0 ? Word() : Phrase()),
        10 => new FirstNode(random.Next(1, 20), InText(depth - 1)),
        11 => new FieldNode(TextFields[random.Next(TextFields.Length)], InField(depth - 1)),
        12 => NameField(),
        _ => Said(depth),
    };

    /// <summary>What nothing but the places of words decides: nearness, alone and within all that can hold it.</summary>
    public QueryNode Positions(int depth) => random.Next(10) switch
    {
        0 => new AtLeastNode(random.Next(1, 4), Near(depth)),
        1 => new FirstNode(random.Next(2, 25), Near(depth)),
        2 => new FieldNode(TextFields[random.Next(TextFields.Length)], Near(depth)),
        3 => new SaidNode(random.Next(3) == 0 ? Name() : null, Near(depth - 1), random.Next(4) == 0 ? (QuoteKind)random.Next(3) : null),
        4 => new AndNode([Near(depth), Near(depth - 1)]),
        5 => new AndNode([Near(depth - 1), new NotNode(Near(depth - 1))]),
        6 => new PhraseNode(string.Join(' ', Enumerable.Range(0, random.Next(2, 4)).Select(_ => OracleVocabulary.Word(random))), random.Next(2) == 0),
        _ => Near(depth),
    };

    /// <summary>What is asked of a story as a whole: its times, length, state, values.</summary>
    private QueryNode Filter() => random.Next(7) switch
    {
        0 or 1 or 2 => OracleDays.Range(random),
        3 => Length(),
        4 => new StateNode((StoryState)random.Next(5)),
        5 => new FieldNode(QueryFields.Topic, Value(OracleVocabulary.Topics[random.Next(OracleVocabulary.Topics.Count)])),
        _ => new FieldNode(QueryFields.Source, new WordNode(s_sources[random.Next(s_sources.Length)], false)),
    };

    private static readonly string[] s_sources = ["north", "Wire", "kuril"];

    private static QueryNode Value(string value) => value.Contains(' ', StringComparison.Ordinal) ? new PhraseNode(value, false) : new WordNode(value, false);

    private NumberNode Length()
    {
        var (a, b) = (random.Next(60), random.Next(60));
        return random.Next(3) switch
        {
            0 => new NumberNode(QueryFields.Words, a, null),
            1 => new NumberNode(QueryFields.Words, null, a),
            _ => new NumberNode(QueryFields.Words, Math.Min(a, b), Math.Max(a, b)),
        };
    }

    private static QueryField[] TextFields => [QueryFields.Headline, QueryFields.Subheadline, QueryFields.Lede, QueryFields.HLead, QueryFields.Body];

    /// <summary>What stands inside a field.</summary>
    private QueryNode InField(int depth) => random.Next(depth <= 0 ? 2 : 6) switch
    {
        0 or 1 => InText(depth),
        2 => new NotNode(Plain(InField, depth)),
        3 => new AtLeastNode(random.Next(1, 4), random.Next(2) == 0 ? Word() : Phrase()),
        _ => Joined(InField, depth),
    };

    /// <summary>What can be said: how often, a quote is too short to tell.</summary>
    private QueryNode InQuote(int depth) => random.Next(depth <= 0 ? 2 : 5) switch
    {
        0 or 1 => InText(depth),
        2 => new NotNode(Plain(InQuote, depth)),
        _ => Joined(InQuote, depth),
    };

    /// <summary>What stands at a place of a text.</summary>
    private QueryNode InText(int depth) => random.Next(depth <= 0 ? 7 : 10) switch
    {
        0 or 1 => Word(),
        2 => Phrase(),
        3 => Exact(),
        4 => new WildcardNode(s_wildcards[random.Next(s_wildcards.Length)]),
        5 => new FuzzyNode(s_fuzzy[random.Next(s_fuzzy.Length)], random.Next(1, 3)),
        6 => new RegexNode(s_expressions[random.Next(s_expressions.Length)]),
        7 => new OrNode([Word(), random.Next(2) == 0 ? Word() : Phrase()]),
        _ => Near(depth),
    };

    /// <summary>Shapes of one word, of several, and of none that any story holds.</summary>
    private static readonly string[] s_wildcards = ["treat*", "*land*", "t*", "?he", "ne*", "*s", "kur?l", "zzz*"];

    /// <summary>Words with a letter wrong, and one that no story has anything like.</summary>
    private static readonly string[] s_fuzzy = ["pease", "treatie", "talk", "nes", "islnads", "qqqqq"];

    private static readonly string[] s_expressions = ["treat(y|ies)", "[nt].*", "isla?nds?", "z+"];

    /// <summary>Beside what stands at a place, groups of which each part must be near.</summary>
    private QueryNode Operand(int depth) => random.Next(6) switch
    {
        0 => new AndNode([InText(0), InText(0)]),
        1 => new OrNode([InText(0), new AndNode([Word(), Phrase()])]),
        _ => InText(depth),
    };

    private NearNode Near(int depth)
    {
        var unit = (NearUnit)random.Next(3);
        var negated = random.Next(4) == 0;
        return new NearNode(Operand(depth - 1), Operand(depth - 2), unit, unit == NearUnit.Words ? random.Next(1, 6) : 0, random.Next(3) == 0, negated);
    }

    private SaidNode Said(int depth) => new(
        random.Next(6) switch { 0 or 1 => null, 2 => new NotNode(Name()), _ => Name() },
        random.Next(4) == 0 ? null : InQuote(depth - 1),
        random.Next(4) == 0 ? (QuoteKind)random.Next(3) : null);

    private FieldNode NameField() => new(random.Next(2) == 0 ? QueryFields.Dateline : QueryFields.Speaker, Name());

    private QueryNode Name() => random.Next(5) switch
    {
        0 => new PhraseNode("aino lehto", false),
        1 => new PhraseNode("new island", false),
        2 => new OrNode([NameWord(), NameWord()]),
        _ => NameWord(),
    };

    private static readonly string[] s_nameWords = ["lehto", "Taro", "kuril", "peace", "island", "islands"];

    private WordNode NameWord() => new(s_nameWords[random.Next(s_nameWords.Length)], false);

    private QueryNode Joined(Func<int, QueryNode> part, int depth)
    {
        var parts = Enumerable.Range(0, random.Next(2, 4)).Select(_ => part(depth - 1)).ToList();
        return random.Next(2) == 0 ? new AndNode(parts) : new OrNode(parts);
    }

    private static QueryNode Plain(Func<int, QueryNode> part, int depth) => part(depth - 1) is var child && child is NotNode not ? not.Child : child;

    private WordNode Word() => new(OracleVocabulary.Word(random), false);

    private PhraseNode Phrase() => new(string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => OracleVocabulary.Word(random))), random.Next(3) == 0);

    private ExactNode Exact() => new(string.Join(' ', Enumerable.Range(0, random.Next(1, 3)).Select(_ => OracleVocabulary.Written(random))));
}
