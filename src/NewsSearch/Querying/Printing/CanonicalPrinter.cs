using System.Globalization;
using System.Text;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Printing;

/// <summary>Writes a tree as query text, with no more brackets than needed, so that it parses to an equal tree.</summary>
internal sealed class CanonicalPrinter
{
    private readonly StringBuilder _text = new();

    // From loose to tight; a node inside one that binds tighter takes brackets.
    private enum Level
    {
        Or,
        And,
        Near,
        Sign,
        Boost,
        Bare,
    }

    public static string Print(QueryNode node)
    {
        var printer = new CanonicalPrinter();
        printer.Write(node, Level.Or);
        return printer._text.ToString();
    }

    private static Level LevelOf(QueryNode node) => node switch
    {
        OrNode => Level.Or,
        AndNode => Level.And,
        NearNode => Level.Near,
        NotNode or WordNode { Required: true } => Level.Sign,
        BoostNode => Level.Boost,
        _ => Level.Bare,
    };

    private void Write(QueryNode node, Level around)
    {
        bool brackets = LevelOf(node) < around;
        if (brackets)
            _text.Append('(');
        WriteBare(node);
        if (brackets)
            _text.Append(')');
    }

    private void WriteBare(QueryNode node)
    {
        switch (node)
        {
            case OrNode or:
                WriteAll(or.Children, " OR ", Level.And);
                break;
            case AndNode and:
                WriteAll(and.Children, " AND ", Level.Near);
                break;
            case NearNode near:
                WriteOperand(near.Left, Level.Near);
                _text.Append(' ').Append(Proximity.Spell(near.Unit, near.Distance, near.Ordered, near.Negated)).Append(' ');
                WriteOperand(near.Right, Level.Sign);
                break;
            case NotNode not:
                _text.Append("NOT ");
                Write(not.Child, Level.Sign);
                break;
            case BoostNode boost:
                Write(boost.Child, Level.Bare);
                _text.Append('^').Append(boost.Factor.ToString(CultureInfo.InvariantCulture));
                break;
            case FieldNode field:
                _text.Append(field.Field.Name).Append(':');
                Write(field.Child, Level.Bare);
                break;
            case AtLeastNode atLeast:
                WriteCall(Invariant($"atleast{atLeast.Count}"), atLeast.Child);
                break;
            case FirstNode first:
                WriteCall(Invariant($"first/{first.Words}"), first.Child);
                break;
            case SaidNode said:
                WriteSaid(said);
                break;
            default:
                _text.Append(Leaf(node));
                break;
        }
    }

    private void WriteAll(IEnumerable<QueryNode> children, string between, Level level)
    {
        string before = "";
        foreach (QueryNode child in children)
        {
            _text.Append(before);
            Write(child, level);
            before = between;
        }
    }

    // "not" right before w/5 would be read as part of it.
    private void WriteOperand(QueryNode node, Level around)
    {
        bool isNot = node is WordNode word && word.Text.Equals("not", StringComparison.OrdinalIgnoreCase);
        if (isNot)
            _text.Append('(');
        Write(node, around);
        if (isNot)
            _text.Append(')');
    }

    private void WriteCall(string name, QueryNode child)
    {
        _text.Append(name).Append('(');
        Write(child, Level.Or);
        _text.Append(')');
    }

    private void WriteSaid(SaidNode said)
    {
        _text.Append("said(");
        Write(said.Speaker ?? new AllNode(), Level.Or);
        if (said.Words is not null || said.Kind is not null)
        {
            _text.Append(", ");
            Write(said.Words ?? new AllNode(), Level.Or);
        }
        if (said.Kind is { } kind)
            _text.Append(", ").Append(QuoteKinds.Spell(kind));
        _text.Append(')');
    }

    private static string Leaf(QueryNode node) => node switch
    {
        AllNode => "*",
        WordNode word => (word.Required ? "+" : "") + (PlainWord.Is(word.Text) ? word.Text : Quoted(word.Text)),
        PhraseNode phrase => phrase.Forms ? $"forms({Quoted(phrase.Text)})" : Quoted(phrase.Text),
        ExactNode exact => "=" + (PlainWord.IsExact(exact.Text) ? exact.Text : Quoted(exact.Text)),
        WildcardNode wildcard => wildcard.Pattern,
        FuzzyNode fuzzy => Invariant($"{fuzzy.Text}~{fuzzy.Edits}"),
        RegexNode regex => $"re:/{Slashed(regex.Pattern)}/",
        DateRangeNode days => Field(days.Clock) + Days(days),
        LastNode last => "last:" + LastValue.Spell(last.Count, last.Unit),
        NumberNode number => $"{number.Field.Name}:{NumberValue.Spell(number.Minimum, number.Maximum)}",
        StateNode state => "is:" + StateValue.Spell(state.State),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private static string Field(QueryClock clock) => clock switch
    {
        QueryClock.Filed => "filed:",
        QueryClock.Mentioned => "mentions:",
        _ => "date:",
    };

    private static string Days(DateRangeNode days) => (days.From, days.To) switch
    {
        (null, null) => "*",
        ({ } from, null) => DayText.Spell(from) + "..",
        (null, { } to) => ".." + DayText.Spell(to),
        ({ } from, { } to) => DayText.SpellWhole(from, to) ?? $"{DayText.Spell(from)}..{DayText.Spell(to)}",
    };

    // A phrase typed in one kind of marks may hold marks of another kind.
    private static string Quoted(string text)
    {
        if (!text.Any(Syntax.IsDoubleQuote))
            return $"\"{text}\"";
        foreach (char opening in "«»‹›「『")
        {
            char closing = Syntax.Closing(opening);
            if (!text.Contains(closing))
                return $"{opening}{text}{closing}";
        }
        return $"\"{string.Concat(text.Select(c => Syntax.IsDoubleQuote(c) ? ' ' : c))}\"";
    }

    private static string Slashed(string pattern)
    {
        var slashed = new StringBuilder(pattern.Length);
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length)
                slashed.Append(pattern[i++]);
            else if (pattern[i] == '/')
                slashed.Append('\\');
            slashed.Append(pattern[i]);
        }
        return slashed.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
