using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Engine;

/// <summary>Stories that tell the ways of asking apart.</summary>
public sealed class QueryLanguageStories : IAsyncLifetime
{
    private static readonly StoryTime s_longAgo = StoryTime.OfDay(new DateOnly(2001, 1, 1));

    private readonly TemporaryFolder _folder = new();

    internal NewsIndex News { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        News = NewsIndex.Open(_folder.In("index"));
        await News.AddAsync(
        [
            new RawStory
            {
                Id = "kono", Headline = "Kono speaks", Published = s_longAgo,
                Body = "\"[Japanese Foreign] Minister [Taro] Kono will come,\" Sergey Lavrov said on Monday. Lavrov also said that the peace treaty was near.\n\nNobody else spoke a word about it that day.",
            },
            new RawStory { Id = "pact", Headline = "A pact", Published = s_longAgo, Body = "The peace treaty. A treaty is a treaty of peace." },
            new RawStory { Id = "boats", Headline = "Many boats", Published = s_longAgo, Places = ["Nemuro"], Body = "There were peace treaties and boats." },
            new RawStory { Id = "us", Headline = "Talks in the US", Published = s_longAgo, Dateline = "TOKYO, May 30", Body = "The U.S. signed a treaty, the USA says." },
            new RawStory
            {
                Id = "plain", Headline = "News", Published = s_longAgo,
                Body = "To be or not to be. It is not a truce, WHO and UN say of IT. A long-term plan of two-plus-two. S-400 for $5.93.\n\nC++ at AP/Reuters in 1956/1960. Mail me@example.org, see http://example.org/a?b=c now. Russia\u2019s organization. Abe.",
            },
            new RawStory
            {
                Id = "dated", Headline = "Dated", Published = StoryTime.OfDay(new DateOnly(2019, 5, 10)), Source = "TASS", Byline = "John Smith", Topics = ["politics"],
                Body = "They met on November 14, 2018 as in 1956.",
            },
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await News.DisposeAsync();
        _folder.Dispose();
    }
}
