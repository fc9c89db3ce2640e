using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Ingestion.Fields;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class JsonMapTests
{
    [Fact]
    public void Members_are_taken_from_where_the_map_says()
    {
        var story = One(
            """{"uid":17,"content":{"title":"Head","text":["One.","Two."],"more":1},"tags":[{"name":"a","x":0},{"name":"b"}],"headline":"Other","when":"2019-05-30","n":null}""",
            (StoryField.Id, "uid"), (StoryField.Headline, "content.title"), (StoryField.Body, "content.text"), (StoryField.Topics, "tags.name"), (StoryField.Date, "when"), (StoryField.Source, "n"));
        Assert.Equal(("17", "Head", "One.\n\nTwo.", "2019-05-30"), (story.Id, story.Headline, story.Body, story.Published.ToString()));
        Assert.Equal(["a", "b"], story.Topics);
        Assert.Equal("\"Other\"", story.Extra["headline"]);
        Assert.StartsWith("{\"title\":", story.Extra["content"], StringComparison.Ordinal);
        Assert.DoesNotContain("uid", story.Extra.Keys);
    }

    [Fact]
    public void Fields_without_a_mapping_keep_their_usual_names()
    {
        var story = One("""{"title":"Head","body":"Text.","tags":"a; b"}""", (StoryField.Headline, "title"), (StoryField.Topics, "tags"));
        Assert.Equal(("Head", "Text."), (story.Headline, story.Body));
        Assert.Equal(["a", "b"], story.Topics);
    }

    [Fact]
    public void A_name_with_a_full_stop_is_found_as_it_is() =>
        Assert.Equal("Head", One("""{"a.b":"Head"}""", (StoryField.Headline, "a.b")).Headline);

    [Fact]
    public void What_is_wrong_with_a_value_is_told() =>
        Assert.Equal("\"version\" is not a whole number", Assert.Single(All("""{"headline":"x","v":{"n":"two"}}""", (StoryField.Version, "v.n"))).Rejection!.Reason);

    [Fact]
    public void Deep_and_repeated_members_cost_no_more_than_others()
    {
        var many = string.Join(',', Enumerable.Repeat("{\"b\":\"text\"}", 200_000));
        var story = One($"{{\"a\":[{many}]}}", (StoryField.Body, "a.b"));
        Assert.Equal(200_000 * 6 - 2, story.Body.Length);
    }

    private static RawStory One(string json, params (StoryField Field, string Key)[] map) => Reading.Stories(All(json, map)).Single();

    private static List<ReadResult> All(string json, params (StoryField Field, string Key)[] map) =>
        Reading.All(json, "in.jsonl", new() { Map = [.. map.Select(m => new FieldSource(m.Field, m.Key))] });
}
