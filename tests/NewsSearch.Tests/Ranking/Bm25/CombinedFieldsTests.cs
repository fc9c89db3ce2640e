using NewsSearch.Ranking.Bm25;
using Xunit;

namespace NewsSearch.Tests.Ranking.Bm25;

public sealed class CombinedFieldsTests
{
    private static readonly int[] Whole = [.. Enumerable.Range(0, OracleFiles.Documents.Count)
        .Where(n => OracleFiles.Documents[n].ContainsKey("headline") && OracleFiles.Documents[n].ContainsKey("body"))];

    [Fact]
    public void Scores_and_order_equal_those_of_Lucene()
    {
        OracleQuery[] cases = [.. OracleFiles.Queries.Where(q => q.Kind == "combined")];
        Assert.True(cases.Length >= 100);
        foreach (OracleQuery query in cases)
        {
            string word = query.Clauses.Single(c => c.Term.Length > 0).Term;
            string[] names = [.. query.Clauses.Select(c => c.Field).Order(StringComparer.Ordinal)];
            float[] weights = [.. names.Select(n => query.Clauses.Single(c => c.Field == n).Boost)];
            (int Document, float Score)[] ours = Rank(Whole, word, names, weights);

            Assert.Equal(query.Total, ours.Length);
            Assert.Equal(query.Hits.Select(h => h.Document), ours.Take(query.Hits.Length).Select(h => h.Document));
            Assert.All(query.Hits.Zip(ours), pair => Assert.InRange(pair.Second.Score / pair.First.Score, 1 - 1e-6f, 1 + 1e-6f));
        }
    }

    [Fact]
    public void Documents_that_lack_a_field_score_as_the_formula_says()
    {
        string[] names = ["body", "headline"];
        float[] weights = [1f, 3f];
        int[] stories = [.. Enumerable.Range(0, OracleFiles.Documents.Count).Where(n => OracleFiles.Documents[n].ContainsKey("body"))];
        CombinedField[] fields = Fields(stories, "w9", names, weights);
        double documents = stories.Length;
        double docFreq = fields.Max(f => f.DocFreq);
        double average = fields.Sum(f => (double)f.Weight * f.Field.SumTotalTermFreq) / documents;
        double idf = Math.Log(1 + ((documents - docFreq + 0.5) / (docFreq + 0.5)));

        (int Document, float Score)[] ours = Rank(stories, "w9", names, weights);

        Assert.Contains(ours, h => !OracleFiles.Documents[h.Document].ContainsKey("headline"));
        foreach ((int document, float score) in ours)
        {
            double frequency = Count(document, "body", "w9") + (3 * Count(document, "headline", "w9"));
            double length = LengthOf(document, "body") + (3 * LengthOf(document, "headline"));
            double exact = idf * frequency / (frequency + (1.2 * (0.25 + (0.75 * length / average))));
            // The length is stored to four significant bits, twice: at most two eighths are lost of it.
            double longest = idf * frequency / (frequency + (1.2 * (0.25 + (0.75 * 0.75 * length / average))));
            Assert.InRange(score, exact - 1e-5, longest + 1e-5);
        }
    }

    [Fact]
    public void One_field_of_weight_one_is_plain_BM25()
    {
        CombinedField[] fields = [new(1f, new FieldStatistics(500, 12_345), 77)];

        Assert.Equal(fields[0].Field, CombinedFields.Field(fields));
        Assert.Equal(77, CombinedFields.DocFreq(fields));
        Assert.Equal(5f, CombinedFields.Frequency([1f], [5]));
        for (int code = 0; LengthEncoding.Lengths[code] < 1 << 24; code++) // a float holds whole numbers up to there
        {
            Assert.Equal(code, CombinedFields.Length([1f], [(byte)code]));
        }
    }

    [Fact]
    public void Lengths_past_the_range_end_at_the_longest() =>
        Assert.Equal(255, CombinedFields.Length([1e30f, 1f], [200, 3]));

    [Fact]
    public void No_field_at_all_has_no_length() => Assert.Equal(0, CombinedFields.Length([], []));

    private static (int Document, float Score)[] Rank(int[] documents, string word, string[] names, float[] weights)
    {
        CombinedField[] fields = Fields(documents, word, names, weights);
        Bm25Term term = new Bm25Weights(Bm25Parameters.OfLucene, CombinedFields.Field(fields)).Term(CombinedFields.DocFreq(fields));
        return [.. documents
            .Select(n => (Document: n, Frequencies: names.Select(f => Count(n, f, word)).ToArray()))
            .Where(d => d.Frequencies.Any(f => f > 0))
            .Select(d => (d.Document, Score: term.Score(
                CombinedFields.Frequency(weights, d.Frequencies),
                CombinedFields.Length(weights, [.. names.Select(f => LengthEncoding.Encode(LengthOf(d.Document, f)))]))))
            .OrderByDescending(d => d.Score).ThenBy(d => d.Document)];
    }

    private static CombinedField[] Fields(int[] documents, string word, string[] names, float[] weights) =>
        [.. names.Select((name, i) => new CombinedField(
            weights[i],
            new FieldStatistics(documents.Count(n => LengthOf(n, name) > 0), documents.Sum(n => LengthOf(n, name))),
            documents.Count(n => Count(n, name, word) > 0)))];

    private static int Count(int document, string field, string word) =>
        OracleFiles.Documents[document].GetValueOrDefault(field)?.GetValueOrDefault(word) ?? 0;

    private static int LengthOf(int document, string field) =>
        OracleFiles.Documents[document].GetValueOrDefault(field)?.Values.Sum() ?? 0;
}
