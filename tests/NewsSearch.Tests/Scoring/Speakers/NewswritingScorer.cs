using NewsSearch.Tests.Extraction.Quotes.Newswriting;

namespace NewsSearch.Tests.Scoring.Speakers;

/// <summary>The hundred annotated stories: is a direct quotation given to the fullest name that the story has for its speaker?</summary>
internal sealed class NewswritingScorer : IScorer
{
    private const string Direct = "speakers: hundred stories, full name";
    private const string Listed = "speakers: hundred stories, listed";

    public IReadOnlyList<string> Names => [Direct, Listed];

    public string? SharedFile => null;

    public IReadOnlyList<Score> Measure()
    {
        var figures = SpeakerScore.Of(StoryReader.Read()).Figures;
        return [Of(Direct, figures["direct-speaker"]), Of(Listed, figures["speakers-recall"])];
    }

    private static Score Of(string name, Share share) => Score.Share(name, share.Part, share.Whole);
}
