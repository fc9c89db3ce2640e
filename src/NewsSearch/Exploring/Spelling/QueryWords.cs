using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Exploring.Spelling;

/// <summary>The words of a query that may be mistyped: those asked for, in texts and names, in phrases too. None that must be absent, none of a pattern.</summary>
internal static class QueryWords
{
    public static IEnumerable<TypedWord> In(ParsedQuery query) => In(query.Tree!).SelectMany(source => Words(query.Text, source));

    private static IEnumerable<TextRange> In(QueryNode node) => node switch
    {
        NotNode => [],
        FieldNode { Field.Kind: not (QueryFieldKind.Text or QueryFieldKind.Name) } => [],
        NearNode { Negated: true } near => In(near.Left),
        WordNode or PhraseNode => [node.Source],
        _ => node.Children.SelectMany(In),
    };

    private static IEnumerable<TypedWord> Words(string text, TextRange source)
    {
        if (source.Start < 0 || source.End > text.Length)
            yield break;
        var words = TextAnalyzer.Analyze(source.Of(text));
        for (var i = 0; i < words.Count; i++)
            yield return new TypedWord(words.Term(i).ToString(), new TextRange(source.Start + words[i].Start, source.Start + words[i].End));
    }
}
