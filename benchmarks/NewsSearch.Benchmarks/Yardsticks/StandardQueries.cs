using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Matching.Compilation;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>A query for the one field of <see cref="StandardDocuments"/>, its words by StandardAnalyzer as it ships: stop words fall away.</summary>
internal static class StandardQueries
{
    public static Query Of(string query, MatchMode match)
    {
        using var analyzer = new StandardAnalyzer(LuceneVersion.LUCENE_48);
        return Of(QueryParser.Parse(query).Tree!, match == MatchMode.All ? Occur.MUST : Occur.SHOULD, analyzer);
    }

    private static Query Of(QueryNode node, Occur joined, Analyzer analyzer) => node switch
    {
        WordNode word => Words(word.Text, new BooleanQuery(), (query, term) => query.Add(new TermQuery(term), Occur.SHOULD), analyzer),
        PhraseNode phrase => Words(phrase.Text, new PhraseQuery(), (query, term) => query.Add(term), analyzer),
        AndNode and => Joined(and, joined, analyzer),
        OrNode or => Joined(or, Occur.SHOULD, analyzer),
        WildcardNode wildcard => SameClauses.Wildcard(new Term(StandardDocuments.TextField, wildcard.Pattern)),
        FuzzyNode fuzzy => new FuzzyQuery(new Term(StandardDocuments.TextField, fuzzy.Text), fuzzy.Edits),
        _ => throw new NotSupportedException($"No plain form of {node.GetType().Name} is known."),
    };

    private static BooleanQuery Joined(QueryNode node, Occur occur, Analyzer analyzer)
    {
        var query = new BooleanQuery();
        foreach (var child in node.Children)
            if (Of(child, occur, analyzer) is var clause and not BooleanQuery { Clauses.Count: 0 })
                query.Add(clause, occur);
        return query;
    }

    private static T Words<T>(string text, T query, Action<T, Term> add, Analyzer analyzer)
    {
        using var words = analyzer.GetTokenStream(StandardDocuments.TextField, text);
        var term = words.GetAttribute<ICharTermAttribute>();
        words.Reset();
        while (words.IncrementToken())
            add(query, new Term(StandardDocuments.TextField, term.ToString()));
        words.End();
        return query;
    }
}
