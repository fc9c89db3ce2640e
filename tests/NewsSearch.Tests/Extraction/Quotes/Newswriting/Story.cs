using NewsSearch.Articles;

namespace NewsSearch.Tests.Extraction.Quotes.Newswriting;

/// <summary>A story of the collection with its annotations; the README beside this file says what they mean.</summary>
internal sealed record Story(RawStory Raw, IReadOnlyList<AnnotatedQuote> Quotes, IReadOnlyList<string> Speakers)
{
    /// <summary>Stories of even number are held out: they are scored and never looked at.</summary>
    public bool IsHeldOut => (Raw.Id![^1] - '0') % 2 == 0;
}
