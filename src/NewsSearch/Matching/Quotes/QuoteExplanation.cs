using Lucene.Net.Search;

namespace NewsSearch.Matching.Quotes;

/// <summary>What the best of a story's quotes adds to its score; the explanation of that quote stands below.</summary>
/// <param name="value">The score of that quote.</param>
/// <param name="ordinal">Which of the story's quotes it is.</param>
/// <param name="count">How many of them match.</param>
internal sealed class QuoteExplanation(float value, int ordinal, int count) : ComplexExplanation(true, value, "best quote")
{
    public int Ordinal => ordinal;

    public int Count => count;
}
