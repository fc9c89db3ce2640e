using System.Buffers;
using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>Reads words, phrases, expressions and ranges, with the number that may follow them.</summary>
internal sealed class LuceneLeaves(TreeMaker make, QueryParserOptions options, NoticeList notices)
{
    private const string NoRange = "A range of words has no equal here; days and numbers have: date:[2019 TO 2020], words:[500 TO *].";
    private static readonly SearchValues<char> OtherSigns = SearchValues.Create("~@#&<>");

    private const double LightestWeight = 0.01;
    private const double HeaviestWeight = 100;

    private readonly LuceneRanges _ranges = new(make);

    /// <param name="field">The field around; null for the whole story.</param>
    /// <param name="token">What stands there.</param>
    /// <param name="tilde">The <c>~2</c> right behind it, if any.</param>
    /// <param name="start">Where it begins with the field that is named for it alone.</param>
    public QueryNode? Read(QueryField? field, LuceneToken token, LuceneToken? tilde, int start)
    {
        QueryNode? node = field is { TakesWords: false } ? _ranges.Read(field, token, start)
            : token.Kind == LuceneTokenKind.Range ? make.Fail(new Problem(token.Start, token.End - token.Start, NoRange, Edit.Remove(start, token.End)))
            : Words(field, token, tilde);
        return node is null || tilde is not { } behind ? node : node with { Source = new TextRange(token.Start, behind.End) };
    }

    /// <summary>What a weight counts; null where it is one, or where there is none.</summary>
    public double? Weight(LuceneToken token)
    {
        if (!double.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double factor))
            return null;
        double nearest = Math.Clamp(factor, LightestWeight, HeaviestWeight);
        if (nearest != factor)
            notices.Add("weight", $"A weight lies between {LightestWeight.ToString(CultureInfo.InvariantCulture)} and {HeaviestWeight.ToString(CultureInfo.InvariantCulture)} here.", token.Start, token.End);
        return Math.Round(nearest, 6) is 1 ? null : Math.Round(nearest, 6);
    }

    private QueryNode? Words(QueryField? field, LuceneToken token, LuceneToken? tilde)
    {
        switch (token.Kind)
        {
            case LuceneTokenKind.Regex:
                return Regex(token);
            case LuceneTokenKind.Phrase:
                return tilde is { } slop && Distance(slop) is > 0 and var distance ? Near(token, slop, distance, field) : make.Leaves.Phrase(token.Text, token.Start, token.End);
        }
        if (token.Text is "*")
            return make.Checked(new AllNode(), new TextRange(token.Start, token.End));
        if (token.IsWild && !Syntax.IsAddress(token.Text))
            return Wild(token);
        (int from, int to) = Trimming.Trim(token.Text, 0, token.Text.Length, keepSigns: false);
        string word = token.Text[from..Math.Max(from, to)];
        if (!Syntax.HasContent(word))
            return make.Checked(new AllNode(), new TextRange(token.Start, token.End));
        return tilde is { } fuzzy ? Fuzzy(word, token, fuzzy) : make.Leaves.Word(word, token.Start, token.End);
    }

    private QueryNode? Wild(LuceneToken token)
    {
        (int from, int to) = Trimming.Trim(token.Text, 0, token.Text.Length, keepSigns: true);
        string shape = token.Text[from..Math.Max(from, to)];
        if (!Syntax.HasContent(shape))
            return make.Checked(new AllNode(), new TextRange(token.Start, token.End));
        return make.Leaves.Shaped(new WordShape(shape), token.Start, token.End);
    }

    // Edits, or as it was before Lucene 4 a likeness between 0 and 1, of which the letters that may differ follow.
    private QueryNode? Fuzzy(string word, LuceneToken token, LuceneToken tilde)
    {
        double number = double.TryParse(tilde.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double typed) ? typed : 2;
        int edits = number is > 0 and < 1 ? (int)Math.Min(2, (1 - number) * word.Length) : (int)Math.Clamp(number, 0, 2);
        if (number > 2)
            notices.Add("fuzzy", "A word may differ by 2 letters at most.", tilde.Start, tilde.End);
        if (edits == 0)
            return make.Leaves.Word(word, token.Start, token.End);
        var node = new FuzzyNode(word, edits);
        if (word.Length <= options.MaxFuzzyLength && Syntax.IsSimpleWord(word, wildcards: false) && node.Equals(QueryParser.Parse(node.ToString()).Tree))
            return make.Leaves.Pattern(node, token.Start, token.End);
        notices.Add("no-fuzzy", "One plain word alone, and none too long, can be looked for with letters that differ; here the ~ is left out.", tilde.Start, tilde.End);
        return make.Leaves.Word(word, token.Start, token.End);
    }

    private QueryNode? Regex(LuceneToken token)
    {
        if (token.Text.Length > options.MaxRegexLength)
            return make.Fail(Problem.Surplus(token.Start, token.End, $"A regular expression has at most {options.MaxRegexLength} characters."));
        if (RegexSyntax.Check(token.Text, 0, token.Text.Length) is { } problem)
            return make.Fail(Problem.Surplus(token.Start, token.End, problem.Message));
        if (token.Text.AsSpan().ContainsAny(OtherSigns))
            notices.Add("regex-signs", "The signs ~ @ # & < > are letters in a regular expression here.", token.Start, token.End);
        return make.Leaves.Pattern(new RegexNode(token.Text), token.Start, token.End);
    }

    // With a slop of n, n words may stand between two in order; two in reverse cost two moves more.
    private QueryNode? Near(LuceneToken phrase, LuceneToken slop, int distance, QueryField? field)
    {
        List<QueryNode> words = Phrases.Split(new Token(TokenKind.Phrase, phrase.Start, phrase.End) { Text = phrase.Text });
        if (words.Count < 2)
            return make.Leaves.Phrase(phrase.Text, phrase.Start, phrase.End);
        notices.Add("slop", $"~{distance} lets so many words stand between; here each is within {distance + 1} of the one before, in either order.", slop.Start, slop.End);
        if (distance >= options.MaxDistance)
            return make.Fail(Problem.Instead(slop.Start, slop.End, Distances.TooFar(options), $"~{options.MaxDistance - 1}"));
        var operation = new Token(TokenKind.Near, slop.Start, slop.End) { Text = $"~{distance}", Near = new Proximity(NearUnit.Words, distance + 1, Ordered: false) };
        QueryNode? near = null;
        foreach (QueryNode word in words)
        {
            if (make.Leaves.Made(word, phrase.Start, phrase.End) is not { } leaf)
                return null;
            near = near is null ? leaf : make.Near(near, operation, leaf, field);
            if (near is null)
                return null;
        }
        return near;
    }

    private static int Distance(LuceneToken slop) =>
        double.TryParse(slop.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? (int)Math.Min(number, 1_000_000) : 0;
}
