using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class JsonValuesTests
{
    [Theory]
    [InlineData("[{\"headline\":\"a\"},{\"headline\":\"b\"}]")]
    [InlineData("[\n  {\n    \"headline\": \"a\"\n  },\n  {\n    \"headline\": \"b\"\n  }\n]\n")]
    [InlineData("{\n  \"headline\": \"a\"\n}\n{\n  \"headline\":\n \"b\"\n}")]
    [InlineData("{\"headline\":\"a\",\n \"x\":[{}, {\"y\":\"}\"}]},\n{\"headline\":\"b\"}")]
    [InlineData("\n\n[ {\"headline\":\"a\"}\n, {\"headline\":\"b\"} ]")]
    public void Objects_may_stand_in_an_array_or_over_lines(string content) =>
        Assert.Equal(["a", "b"], Reading.Stories(Reading.All(content)).Select(s => s.Headline));

    [Fact]
    public void Brackets_and_quotes_within_strings_do_not_count() =>
        Assert.Equal("a } \" { \\", Assert.Single(Reading.All("[{\"headline\":\"a } \\\" { \\\\\"}]")).Story!.Headline);

    [Fact]
    public void A_record_knows_its_first_line()
    {
        var results = Reading.All("[\n{\n\"headline\":\"a\"},\n7,\n{\n\"headline\":\n8},\n{\"headline\":\"c\"},\n{\"headline\":");

        Assert.Equal([new("in", 4, 2, "not a JSON object"), new("in", 5, 3, "\"headline\" is a number, not text"), new Rejection("in", 9, 5, "broken JSON: the object does not end")], Reading.Rejections(results));
        Assert.Equal([2L, 8L], Reading.Stories(results).Select(s => s.Location!.Line));
    }

    [Fact]
    public void An_array_of_any_size_on_one_line_is_read_one_object_at_a_time()
    {
        var options = new ReadingOptions { MaxStoryBytes = 500 };
        var content = "[" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => i % 1000 == 7
            ? $"{{\"headline\":\"{new string('y', 600)}\"}}"
            : $"{{\"id\":{i},\"headline\":\"é{i}\"}}")) + "]";
        var results = Reading.All(content, options: options);

        Assert.Equal(20_000, results.Count);
        Assert.Equal(20, Reading.Rejections(results).Count());
        Assert.All(Reading.Rejections(results), r => Assert.Equal("longer than 500 bytes", r.Reason));
        Assert.Equal("é19999", results[^1].Story!.Headline);
    }

    [Fact]
    public void Lines_that_were_cut_off_do_not_turn_a_file_into_spread_objects()
    {
        var results = Reading.All("{\"headline\":\"a\",\n{\"headline\":\"b\"}\n{\"headline\":\"c\"}");

        Assert.Equal(["b", "c"], Reading.Stories(results).Select(s => s.Headline));
        Assert.Single(Reading.Rejections(results));
    }
}
