using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsSearch.Benchmarks.Java;

/// <summary>A query of Lucene.Net in the words in which JavaLucene.java reads one: the operator first, then its parts.</summary>
internal static class JavaQuery
{
    public static IEnumerable<string> Of(Query query) => query switch
    {
        BooleanQuery tree => ["all", Number(tree.MinimumNumberShouldMatch), Number(tree.Clauses.Count), .. tree.Clauses.SelectMany(c => Of(c.Query).Prepend(c.Occur.ToString()))],
        TermQuery word => ["word", Number(word.Boost), .. Of(word.Term)],
        PhraseQuery phrase => ["phrase", Number(phrase.Boost), Number(phrase.GetTerms().Length), .. phrase.GetTerms().SelectMany(Of)],
        PrefixQuery prefix => ["prefix", .. Of(prefix.Prefix)],
        WildcardQuery wildcard => ["wildcard", .. Of(wildcard.Term)],
        FuzzyQuery fuzzy => ["fuzzy", Number(fuzzy.MaxEdits), .. Of(fuzzy.Term)],
        FilteredQuery { Filter: NumericRangeFilter<long> range } filtered =>
            ["within", Number(range.Min ?? long.MinValue), Number(range.Max ?? long.MaxValue), .. Of(filtered.Query)],
        _ => throw new NotSupportedException($"JavaLucene.java knows no {query.GetType().Name}."),
    };

    private static IEnumerable<string> Of(Term term) => [term.Field, term.Text];

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
