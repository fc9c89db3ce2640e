using NewsSearch.Matching.Retrieval;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>The best of many documents, whatever the sign of their scores, of equal ones the first.</summary>
public sealed class BestDocumentsTests
{
    [Fact]
    public void The_best_are_kept_in_both_orders()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var most = random.Next(1, 150);
            // Few different scores, so that many are equal.
            var all = Enumerable.Range(0, random.Next(300)).Select(i => (Score: random.Next(-20, 20) / 8f, Document: i * 3)).ToList();
            var best = new BestDocuments(most, null);
            all.ForEach(d => best.Add(d.Document, d.Score));
            var expected = all.OrderByDescending(d => d.Score).ThenBy(d => d.Document).Take(most).ToList();
            Assert.Equal(expected, best.ToArray());
            Assert.Equal(expected.OrderBy(d => d.Document), best.ByDocument());
            Assert.Equal(expected.Count == most ? expected[^1].Score : float.NegativeInfinity, best.Threshold);
        }
    }
}
