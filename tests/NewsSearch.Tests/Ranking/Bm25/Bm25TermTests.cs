using CsCheck;
using NewsSearch.Ranking.Bm25;
using Xunit;

namespace NewsSearch.Tests.Ranking.Bm25;

public sealed class Bm25TermTests
{
    [Fact]
    public void Bare_arithmetic_gives_the_scores_of_Lucene()
    {
        OracleQuery[] single = [.. OracleFiles.Queries.Where(q => q.Kind == "should" && q.Clauses.Length == 1)];
        Assert.True(single.Length >= 100);
        foreach (OracleQuery query in single)
        {
            (string field, string word, float boost) = query.Clauses[0];
            long docFreq = OracleFiles.Documents.Count(d => d.TryGetValue(field, out Dictionary<string, int>? f) && f.ContainsKey(word));
            Bm25Term term = new Bm25Weights(Bm25Parameters.OfLucene, NewsSimilarityTests.Statistics(field)).Term(docFreq, boost);
            foreach ((int document, float score) in query.Hits)
            {
                Dictionary<string, int> counts = OracleFiles.Documents[document][field];
                float ours = term.Score(counts[word], LengthEncoding.Encode(counts.Values.Sum()));
                Assert.InRange(ours / score, 1 - 1e-6f, 1 + 1e-6f);
                Assert.True(ours <= term.Weight);
            }
        }
    }

    [Fact]
    public void Score_never_falls_with_frequency_and_never_rises_with_length() =>
        Gen.Select(Gen.Float[0f, 3f], Gen.Float[0f, 1f], Gen.Long[1, 100_000], Gen.Long[1, 10_000_000], Gen.Int[1, 5000], Gen.Int[0, 254])
            .Sample(
                (k1, b, documents, tokens, frequency, code) =>
                {
                    Bm25Term term = new Bm25Weights(new Bm25Parameters(k1, b), new FieldStatistics(documents, tokens)).Term(documents / 2);
                    float score = term.Score(frequency, (byte)code);
                    return score >= 0
                        && term.Score(frequency + 1, (byte)code) >= score
                        && term.Score(frequency, (byte)(code + 1)) <= score
                        && score <= term.Weight;
                },
                seed: "0N0XIzNsQ0O2", iter: 5_000);

    [Fact]
    public void Float_scores_lie_close_to_the_formula_in_double() =>
        Gen.Select(Gen.Long[1, 1_000_000], Gen.Int[1, 2000], Gen.Int[1, 500], Gen.Int[1, 5000], Gen.Double[0, 1])
            .Sample(
                (documents, average, frequency, length, share) =>
                {
                    long docFreq = 1 + (long)(share * (documents - 1));
                    int stored = LengthEncoding.Decode(LengthEncoding.Encode(length));
                    Bm25Term term = new Bm25Weights(Bm25Parameters.OfLucene, new FieldStatistics(documents, documents * average)).Term(docFreq);
                    double idf = Math.Log(1 + ((documents - docFreq + 0.5) / (docFreq + 0.5)));
                    double exact = idf * frequency / (frequency + (1.2 * (0.25 + (0.75 * stored / average))));
                    return Math.Abs(term.Score(frequency, LengthEncoding.Encode(length)) - exact) <= 1e-6 * idf;
                },
                seed: "0N0XIzNsQ0O2", iter: 5_000);

    [Fact]
    public void A_term_in_every_document_still_scores() =>
        Assert.True(new FieldStatistics(1000, 1000).InverseDocumentFrequency(1000) > 0);

    [Fact]
    public void A_field_nobody_has_counts_as_length_one() =>
        Assert.Equal(1f, new FieldStatistics(0, 0).AverageLength);

    [Theory]
    [InlineData(-0.1f, 0.5f)]
    [InlineData(float.NaN, 0.5f)]
    [InlineData(float.PositiveInfinity, 0.5f)]
    [InlineData(1f, -0.1f)]
    [InlineData(1f, 1.1f)]
    [InlineData(1f, float.NaN)]
    public void Parameters_out_of_range_are_refused(float k1, float b) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Bm25Parameters(k1, b));
}
