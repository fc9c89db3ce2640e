using NewsSearch.Articles;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>Makes words, phrases and the like, and counts them.</summary>
internal sealed class LeafMaker(TreeMaker tree, QueryParserOptions options, NoticeList notices)
{
    // What a phrase may be put in besides double marks; see the printer of trees.
    private static readonly System.Buffers.SearchValues<char> OtherMarks = System.Buffers.SearchValues.Create("«»‹›「」『』");

    private int _clauses;
    private int _wildcards;

    /// <summary>A word in any of its forms; the text has its punctuation taken off.</summary>
    public QueryNode? Word(string text, int start, int end) =>
        Made(PlainWord.Is(text) ? new WordNode(text) : new PhraseNode(Printable(text)), start, end);

    /// <summary>Words in a row; one alone is looked for as written.</summary>
    public QueryNode? Phrase(string text, int start, int end, bool forms = false) =>
        Made(new PhraseNode(Printable(text), forms), start, end);

    /// <summary>Words in the very form and case given.</summary>
    public static QueryNode Exact(string text) => new ExactNode(Printable(text));

    /// <summary>Words of a shape; where the language has none such, the stem as a word.</summary>
    public QueryNode? Shaped(WordShape shape, int start, int end)
    {
        QueryNode node = shape.ToNode();
        if (Syntax.IsSimpleWord(shape.Stem, wildcards: true) && node.Equals(QueryParser.Parse(node.ToString()).Tree))
            return Pattern(node, start, end);
        string plain = shape.Stem.Replace('*', ' ').Replace('?', ' ').Trim();
        notices.Add("no-wildcard", "A wildcard stands within one plain word only; here it is left out.", start, end);
        return Word(plain, start, end);
    }

    /// <summary>A wildcard, a fuzzy word or a regular expression.</summary>
    public QueryNode? Pattern(QueryNode node, int start, int end)
    {
        if (++_wildcards > options.MaxWildcards)
        {
            return tree.Fail(Problem.Surplus(
                start, end, $"A query has at most {options.MaxWildcards} words with a wildcard or a fuzzy ending."));
        }
        return Made(node, start, end);
    }

    /// <summary>Any leaf.</summary>
    public QueryNode? Made(QueryNode leaf, int start, int end)
    {
        if (++_clauses > options.MaxClauses)
            return tree.Fail(new Problem(start, end - start, $"A query has at most {options.MaxClauses} parts.", Edit.CutFrom(start)));
        return tree.Checked(leaf, new TextRange(start, end));
    }

    // A text that holds marks of every kind could not be put in any.
    private static string Printable(string text)
    {
        if (text.AsSpan().ContainsAny(OtherMarks) && text.Any(Syntax.IsDoubleQuote))
            text = string.Concat(text.Select(c => Syntax.IsDoubleQuote(c) ? ' ' : c));
        return Phrases.Trim(text).ToString();
    }
}
