using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Articles;

public sealed class StoryTimeTests
{
    [Fact]
    public void A_date_alone_prints_without_time()
    {
        Assert.Equal("2019-05-30", StoryTime.OfDay(new DateOnly(2019, 5, 30)).ToString());
    }
}
