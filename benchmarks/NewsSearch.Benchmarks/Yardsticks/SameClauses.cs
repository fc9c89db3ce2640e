using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Compilation;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Scoring;
using NewsSearch.Querying;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>What NewsSearch asks of its index, with the same fields, terms and weights, in Lucene.Net's own queries.</summary>
internal static class SameClauses
{
    public static Query Of(string query, MatchMode match, IndexReader reader)
    {
        var tree = QueryParser.Parse(query).Tree ?? throw new ArgumentException("The query cannot be read.", nameof(query));
        var times = new TimeFrame(DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc);
        return Translated(new QueryCompiler(reader, tree, times, match).Compile().Query);
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
            foreach (var term in group.Terms)
                plain.Add(new TermQuery(new Term(term.Field, term.Term)) { Boost = group.Weight * term.Weight }, Occur.SHOULD);
        return plain;
    }

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
