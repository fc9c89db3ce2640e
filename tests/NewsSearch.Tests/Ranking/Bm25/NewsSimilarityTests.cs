using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Ranking.Bm25;
using Xunit;

namespace NewsSearch.Tests.Ranking.Bm25;

public sealed class NewsSimilarityTests
{
    private const int Top = 25;

    private static readonly OracleQuery[] Cases = [.. OracleFiles.Queries.Where(q => q.Kind != "combined")];

    [Fact]
    public void Oracle_covers_stories_without_headline_quotes_and_all_lengths()
    {
        Assert.True(Cases.Length >= 300);
        Assert.True(Cases.Count(c => c.Total > 0) >= 300);
        Assert.Equal(OracleFiles.Documents.Count / 3, OracleFiles.Documents.Count(d => d.ContainsKey("quote")));
        Assert.InRange(OracleFiles.Documents.Count(d => d.ContainsKey("body") && !d.ContainsKey("headline")), 50, 200);
        int[] lengths = [.. OracleFiles.Documents.Where(d => d.ContainsKey("body")).Select(d => d["body"].Values.Sum())];
        Assert.Equal((1, 5000), (lengths.Min(), lengths.Max()));
        Assert.True(lengths.Select(LengthEncoding.Encode).Distinct().Count() > 60);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(97)]
    public void Scores_and_order_equal_those_of_Lucene(int perSegment)
    {
        using OracleIndex index = new(new NewsSimilarity(Bm25Parameters.OfLucene), perSegment: perSegment);

        Assert.Equal(perSegment > 600 ? 1 : 7, index.Segments);
        Assert.All(Cases, c => AssertSame(c, index.Searcher.Search(OracleIndex.ToQuery(c), Top)));
    }

    [Fact]
    public void Stems_without_norms_of_their_own_score_by_the_lengths_of_the_written_field()
    {
        using OracleIndex index = new(new NewsSimilarity(Bm25Parameters.OfLucene), stems: true);

        Assert.Null(MultiDocValues.GetNormValues(index.Searcher.IndexReader, "body.stem"));
        Assert.All(Cases, c => AssertSame(c, index.Searcher.Search(OracleIndex.ToQuery(c, ".stem"), Top)));
    }

    [Fact]
    public void Explanation_gives_the_score_and_its_parts_multiply_to_it()
    {
        using OracleIndex index = new(new NewsSimilarity(Bm25Parameters.OfLucene));
        foreach (OracleQuery query in Cases.Where(c => c.Clauses.Length == 1 && c.Total > 0).Concat(Cases.Where(c => c.Kind == "must" && c.Total > 0).Take(20)))
        {
            Query asked = OracleIndex.ToQuery(query);
            foreach (ScoreDoc hit in index.Searcher.Search(asked, 5).ScoreDocs)
            {
                Explanation explanation = index.Searcher.Explain(asked, hit.Doc);
                Assert.Equal(hit.Score, explanation.Value, 1e-4f);
                Assert.Equal(hit.Score, Leaves(explanation).Sum(l => l.GetDetails().Aggregate(1f, (product, part) => product * part.Value)), 1e-4f);
            }
        }
    }

    [Fact]
    public void Phrase_takes_the_sum_of_its_terms_idf()
    {
        using OracleIndex index = new(new NewsSimilarity(Bm25Parameters.OfLucene));
        PhraseQuery phrase = [new Term("body", "w1"), new Term("body", "w1")];

        TopDocs hits = index.Searcher.Search(phrase, 1);

        Explanation explanation = index.Searcher.Explain(phrase, hits.ScoreDocs[0].Doc);
        FieldStatistics body = Statistics("body");
        float idf = body.InverseDocumentFrequency(OracleFiles.Documents.Count(d => d.TryGetValue("body", out Dictionary<string, int>? b) && b.ContainsKey("w1")));
        Assert.Equal(2 * idf, Leaves(explanation).Single().GetDetails()[1].Value, 1e-6f);
        Assert.Equal(hits.ScoreDocs[0].Score, explanation.Value, 1e-6f);
    }

    [Fact]
    public void Norm_of_every_document_is_its_encoded_length()
    {
        using OracleIndex index = new(new NewsSimilarity(Bm25Parameters.OfLucene));
        NumericDocValues norms = MultiDocValues.GetNormValues(index.Searcher.IndexReader, "body");

        for (int doc = 0; doc < OracleFiles.Documents.Count; doc++)
        {
            int length = OracleFiles.Documents[doc].TryGetValue("body", out Dictionary<string, int>? body) ? body.Values.Sum() : 0;
            Assert.Equal(LengthEncoding.Encode(length), NewsSimilarity.EncodedLength(norms.Get(doc)));
        }
    }

    internal static FieldStatistics Statistics(string field)
    {
        Dictionary<string, int>[] having = [.. OracleFiles.Documents.Where(d => d.ContainsKey(field)).Select(d => d[field])];
        return new FieldStatistics(having.Length, having.Sum(f => f.Values.Sum()));
    }

    private static void AssertSame(OracleQuery expected, TopDocs actual)
    {
        Assert.Equal(expected.Total, actual.TotalHits);
        Assert.Equal(expected.Hits.Select(h => h.Document), actual.ScoreDocs.Select(h => h.Doc));
        for (int i = 0; i < expected.Hits.Length; i++)
        {
            Assert.InRange(actual.ScoreDocs[i].Score / expected.Hits[i].Score, 1 - 1e-6f, 1 + 1e-6f);
        }
    }

    private static IEnumerable<Explanation> Leaves(Explanation explanation) =>
        explanation.Description.StartsWith("BM25 in", StringComparison.Ordinal)
            ? [explanation]
            : (explanation.GetDetails() ?? []).SelectMany(Leaves);
}
