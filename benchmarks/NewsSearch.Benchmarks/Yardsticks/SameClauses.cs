using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Scoring;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Schema;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>What NewsSearch asks of its index, with the same fields, terms and weights, in Lucene.Net's own queries.</summary>
internal static class SameClauses
{
    public static Query Of(string query, MatchMode match, IndexReader reader) => Of(CompiledForm.TreeOf(query), match, reader);

    private static Query Of(QueryNode tree, MatchMode match, IndexReader reader) => tree switch
    {
        WildcardNode wildcard => EachField(field => Wildcard(new Term(field, wildcard.Pattern))),
        FuzzyNode fuzzy => EachField(field => new FuzzyQuery(new Term(field, fuzzy.Text), fuzzy.Edits)),
        AndNode parts when parts.Children.OfType<TimeNode>().FirstOrDefault() is { } time => new FilteredQuery(
            Of(Joined([.. parts.Children.Where(child => child is not TimeNode)]), match, reader), Range(time)),
        _ => Translated(CompiledForm.Of(tree, match, reader)),
    };

    private static QueryNode Joined(QueryNode[] parts) => parts.Length == 1 ? parts[0] : new AndNode(parts);

    public static MultiTermQuery Wildcard(Term pattern) => pattern.Text.IndexOfAny(['*', '?']) == pattern.Text.Length - 1
        ? new PrefixQuery(new Term(pattern.Field, pattern.Text[..^1]))
        : new WildcardQuery(pattern);

    private static BooleanQuery EachField(Func<string, Query> query)
    {
        var plain = new BooleanQuery();
        foreach (var channel in SearchScope.Story.Channels)
            plain.Add(query(channel.Field), Occur.SHOULD);
        return plain;
    }

    private static NumericRangeFilter<long> Range(TimeNode time)
    {
        var range = time.Resolve(CompiledForm.Times.Now, CompiledForm.Times.Zone);
        return NumericRangeFilter.NewInt64Range(
            SameFieldDocuments.TimeField, range.From?.ToUnixTimeSeconds(), range.Before?.ToUnixTimeSeconds() - 1, true, true);
    }

    private static BooleanQuery Translated(Query query) => query switch
    {
        BooleanQuery clauses => Each(clauses),
        WordQuery word => Word(word),
        PatternQuery { Pattern: PhrasePattern phrase } pattern => Phrase(phrase, pattern),
        _ => throw new NotSupportedException($"No plain form of {query.GetType().Name} is known."),
    };

    private static BooleanQuery Each(BooleanQuery clauses)
    {
        var plain = new BooleanQuery { MinimumNumberShouldMatch = clauses.MinimumNumberShouldMatch };
        foreach (var clause in clauses)
            plain.Add(Translated(clause.Query), clause.Occur);
        return plain;
    }

    private static BooleanQuery Word(WordQuery word)
    {
        var plain = new BooleanQuery();
        foreach (var group in word.Groups)
            foreach (var term in group.Terms.SelectMany(Parts))
                plain.Add(new TermQuery(new Term(term.Field, term.Term)) { Boost = group.Weight * term.Weight }, Occur.SHOULD);
        return plain;
    }

    /// <summary>Where NewsSearch has the stems of all texts in one field, the plain index has one for each.</summary>
    private static IEnumerable<WeightedTerm> Parts(WeightedTerm term) => term.Field != FieldNames.RankedStem
        ? [term]
        : RankedText.Texts.Append((FieldNames.Lede, RankedText.Lede)).Select(t => new WeightedTerm(t.Item1 + FieldNames.StemSuffix, term.Term, t.Item2))
            .Append(new WeightedTerm(FieldNames.Dateline, term.Term, RankedText.Dateline));

    private static BooleanQuery Phrase(PhrasePattern phrase, PatternQuery pattern)
    {
        var plain = new BooleanQuery();
        foreach (var channel in pattern.Channels)
        {
            var words = new PhraseQuery { Boost = channel.Weight };
            foreach (var slot in phrase.Parts)
                words.Add(new Term(channel.Field, slot.Terms.Single().Term));
            plain.Add(words, Occur.SHOULD);
        }
        return plain;
    }
}
