using System.Globalization;
using System.Text;
using NewsSearch.Articles;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Values;

namespace NewsSearch.Querying.Printing;

/// <summary>Writes a tree as a reader would say it.</summary>
internal sealed class PlainWordsPrinter(Func<QueryNode, string?>? note)
{
    private readonly StringBuilder _text = new();

    public string Print(QueryNode node)
    {
        Write(node, inside: false);
        return _text.ToString();
    }

    private void Write(QueryNode node, bool inside)
    {
        string? remark = IsOnePart(node) ? note?.Invoke(node) : null;
        bool brackets = node.Children.Length > 0 && (inside || remark is { Length: > 0 });
        if (brackets)
            _text.Append('(');
        WriteBare(node);
        if (brackets)
            _text.Append(')');
        if (remark is { Length: > 0 })
            _text.Append(" (").Append(remark).Append(')');
    }

    private void WriteBare(QueryNode node)
    {
        switch (node)
        {
            case AndNode and:
                WriteAll(and.Children, " AND ");
                return;
            case OrNode or:
                WriteAll(or.Children, " OR ");
                return;
            case NotNode not:
                _text.Append("NOT ");
                WriteChild(not.Child);
                return;
            case NearNode near:
                Write(near.Left, inside: true);
                _text.Append(' ').Append(Nearness(near)).Append(' ');
                Write(near.Right, inside: true);
                return;
            case FieldNode { Child: AllNode } any:
                _text.Append("anything ").Append(any.Field.Phrase);
                return;
            case FieldNode field:
                WriteChild(field.Child);
                _text.Append(' ').Append(field.Field.Phrase);
                return;
            case BoostNode boost:
                Write(boost.Child, inside: true);
                _text.Append(" weighted ").Append(boost.Factor.ToString(CultureInfo.InvariantCulture));
                return;
            case AtLeastNode atLeast:
                Write(atLeast.Child, inside: true);
                _text.Append(CultureInfo.InvariantCulture, $" at least {atLeast.Count} times");
                return;
            case FirstNode first:
                Write(first.Child, inside: true);
                _text.Append(first.Words == 1 ? " as the first word" : string.Create(CultureInfo.InvariantCulture, $" within the first {first.Words} words"));
                return;
            case SaidNode said:
                WriteSaid(said);
                return;
        }

        _text.Append(Leaf(node));
    }

    private static bool IsOnePart(QueryNode node) => node.Children.Length == 0 || node is NearNode or AtLeastNode or FirstNode or SaidNode;

    private void WriteAll(IEnumerable<QueryNode> children, string between)
    {
        string before = "";
        foreach (QueryNode child in children)
        {
            _text.Append(before);
            Write(child, inside: child is AndNode or OrNode or NearNode);
            before = between;
        }
    }

    private void WriteChild(QueryNode child) => Write(child, inside: child is AndNode or OrNode or NearNode or NotNode);

    private void WriteSaid(SaidNode said)
    {
        _text.Append(said.Kind switch
        {
            QuoteKind.Direct => "said word for word by ",
            QuoteKind.Indirect => "said in the reporter's words by ",
            QuoteKind.Mixed => "said partly word for word by ",
            _ => "said by ",
        });
        if (said.Speaker is { } speaker)
            WriteChild(speaker);
        else
            _text.Append("anyone");
        if (said.Words is { } words)
        {
            _text.Append(": ");
            WriteChild(words);
        }
    }

    private static string Nearness(NearNode near)
    {
        string distance = near.Distance.ToString(CultureInfo.InvariantCulture);
        string words = near.Distance == 1 ? "word" : "words";
        string place = near.Unit switch
        {
            NearUnit.Sentence => "in the sentence of",
            NearUnit.Paragraph => "in the paragraph of",
            _ => near.Ordered ? $"at most {distance} {words}" : $"within {distance} {words} of",
        };
        string order = !near.Ordered ? "" : near.Unit == NearUnit.Words ? " before" : " and before";
        return (near.Negated ? "not " : "") + place + order;
    }

    private static string Leaf(QueryNode node) => node switch
    {
        AllNode => "every story",
        WordNode word => (word.Required ? "+" : "") + Clean(word.Text),
        PhraseNode phrase => $"\"{Clean(phrase.Text)}\"" + (phrase.Forms ? " in any form" : ""),
        ExactNode exact => $"exactly {Clean(exact.Text)}",
        WildcardNode wildcard => Clean(wildcard.Pattern),
        FuzzyNode fuzzy => $"{Clean(fuzzy.Text)} or up to {(fuzzy.Edits == 1 ? "1 letter" : "2 letters")} off",
        RegexNode regex => $"a word of the form {Clean(regex.Pattern)}",
        DateRangeNode days => Clock(days.Clock) + Days(days),
        LastNode last => $"published in the last {Count(last.Count, LastValue.Name(last.Unit))}",
        NumberNode { Minimum: null, Maximum: null } number => $"any number of {number.Field.Phrase}",
        NumberNode number => Numbers(number) + " " + number.Field.Phrase,
        StateNode { State: StoryState.Latest } => "latest versions",
        StateNode { State: StoryState.Corrected } => "corrected stories",
        StateNode { State: StoryState.Killed } => "killed stories",
        StateNode { State: StoryState.Copy } => "copies",
        StateNode => "no copies",
        _ => node.ToString(),
    };

    private static string Clock(QueryClock clock) => clock switch
    {
        QueryClock.Filed => "filed",
        QueryClock.Mentioned => "mentioning",
        _ => "published",
    };

    private static string Days(DateRangeNode days) => (days.From, days.To) switch
    {
        (null, null) => " at any time",
        ({ } from, null) => $" from {DayText.Spell(from)} on",
        (null, { } to) => $" up to {DayText.Spell(to)}",
        ({ } from, { } to) => DayText.SpellWhole(from, to) is { } whole
            ? $"{(days.Clock == QueryClock.Mentioned ? "" : whole.Length == 10 ? " on" : " in")} {whole}"
            : $" from {DayText.Spell(from)} to {DayText.Spell(to)}",
    };

    private static string Numbers(NumberNode number) => (number.Minimum, number.Maximum) switch
    {
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
        (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
        ({ } least, { } most) when least == most => string.Create(CultureInfo.InvariantCulture, $"exactly {least}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{number.Minimum} to {number.Maximum}"),
    };

    private static string Count(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            clean.Append(Excerpt.Visible(rune).ToString());
        return clean.ToString();
    }
}
