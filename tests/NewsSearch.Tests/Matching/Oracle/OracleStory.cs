using NewsSearch.Articles;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>A generated story: what is indexed, and its texts word by word.</summary>
/// <param name="Article">What is indexed.</param>
/// <param name="Headline">Words of the headline.</param>
/// <param name="Subheadline">Words of the sub-headline.</param>
/// <param name="Body">Words of the body behind the dateline.</param>
/// <param name="LedeEnd">How many of them stand before the end of the first paragraph that is no heading.</param>
internal sealed record OracleStory(
    Article Article, IReadOnlyList<OracleWord> Headline, IReadOnlyList<OracleWord> Subheadline, IReadOnlyList<OracleWord> Body, int LedeEnd)
{
    /// <summary>Which of the story's versions it is, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Words of a quote, which are some of the body's.</summary>
    public IReadOnlyList<OracleWord> WordsOf(Quote quote) => [.. Body.Where(w => w.Start >= quote.Range.Start && w.End <= quote.Range.End)];
}
