using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>How many stories have each part of a query, and what is told of parts that no story has.</summary>
public sealed class CountedPartsTests(IndexedStories stories) : IClassFixture<IndexedStories>
{
    private readonly Tool _tool = stories.Tool;

    [Theory]
    [InlineData("treaty zeppelin", "treaty (2) AND zeppelin (0)")]
    [InlineData("\"peace treaty\" OR \"treaty peace\"", "\"peace treaty\" (1) OR \"treaty peace\" (0)")]
    [InlineData("said(Petrov, treaty)", "(said by Petrov (1): treaty (1)) (1)")]
    [InlineData("said(*, zeppelin)", "(said by anyone: zeppelin (0)) (0)")]
    [InlineData("headline:treaty", "treaty (1) in the headline")]
    [InlineData("first/2(signed)", "(signed (0) within the first 2 words) (0)")]
    [InlineData("treaty w/2 trade", "(treaty (2) within 2 words of trade (1)) (1)")]
    [InlineData("atleast2(treaty)", "(treaty (2) at least 2 times) (2)")]
    [InlineData("-treaty", "NOT treaty (2)")]
    [InlineData("date:2019 zz*", "published in 2019 (1) AND zz* (0)")]
    public void Parse_counts_every_part_by_itself(string query, string understood)
    {
        var line = _tool.Run("parse", "--json", "--counts", "--", query).Ends(0).Json().GetProperty("understood").GetString()!;
        // The forms that the index has stand before the number.
        Assert.Equal(understood, line.Replace("treaty, treaties: ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_tells_the_count_of_each_word()
    {
        var page = _tool.Run("search", "--json", "treaty", "zeppelin", "\"peace treaty\"").Json();
        Assert.Equal(
            [("treaty", 2), ("zeppelin", 0)],
            page.GetProperty("parts").EnumerateArray().Select(part => (part.GetProperty("text").GetString(), part.GetProperty("stories").GetInt32())));
        Assert.Contains("each alone: treaty 2, zeppelin 0\n", _tool.Run("search", "treaty", "zeppelin").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zz*", "Nothing in this index fits 'zz*'.")]
    [InlineData("treaty w/5 zz*", "Nothing in this index fits 'zz*'.")]
    [InlineData("qqqq~1", "Nothing in this index fits 'qqqq~1'.")]
    [InlineData("topic:zz*", "Nothing in this index fits 'zz*'.")]
    [InlineData("\U0001F600", "'\U0001F600' holds no letter and no number to look for, so it is left out.")]
    [InlineData("treaty w/5 \U0001F600", "'\U0001F600' holds no letter and no number to look for, so it is left out.")]
    public void What_no_story_can_have_is_told(string query, string notice)
    {
        var notices = _tool.Run("search", "--json", "--", query).Json().GetProperty("notices");
        Assert.Contains(notice, notices.EnumerateArray().Select(n => n.GetProperty("text").GetString()));
    }
}
