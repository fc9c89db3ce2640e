using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Dates;
using NewsSearch.Extraction.Heads;
using NewsSearch.Extraction.Places;
using NewsSearch.Extraction.Sections;
using NewsSearch.Extraction.Topics;
using NewsSearch.Extraction.Words;
using Xunit;

namespace NewsSearch.Tests.Extraction.Datelines;

public sealed class GarbageTests
{
    private static readonly IExtractor[] s_extractors =
    [
        new HeadExtractor(), new DatelineExtractor(), new ParagraphExtractor(), new SectionExtractor(), new DateExtractor(),
        new PlaceExtractor(), new TopicExtractor(),
    ];

    private static readonly string[] s_pieces =
    [
        "TOKYO", "Paris", ", ", "May 30", ". ", "/TASS/", "(AP)", " — ", " - ", "--", "/", "(", ")", "30 мая", "New York", "N.J.", "and", "the", "of",
        "1956", "2019-05-30", "9999", "Feb 29", "\n\n", "\n", "\0", "\uD800", "\uDC00", "é", "ﬁ", "By Jane Doe", "Kuril Islands", "St. ", "'", "’s", "\"", "  ",
        "Thursday", "yesterday", "last year", "31", "0001-01-01", "January 1, 9999", "-", "i̇", "İ", "\u00AD", "中国", "%", "$1990", "U.S.-based",
    ];

    private static readonly Gen<string> s_text = Gen.OneOf(
        Gen.String[Gen.Char, 0, 300],
        Gen.OneOfConst(s_pieces).Array[0, 60].Select(string.Concat));

    private static readonly Gen<RawStory> s_story = Gen.Select(s_text, s_text, s_text, Gen.Bool, Gen.Int[1, 3652058], (body, headline, dateline, isWire, day) => new RawStory
    {
        Body = body,
        Headline = headline,
        Dateline = dateline.Length % 3 == 0 ? dateline : null,
        Layout = isWire ? StoryLayout.Wire : StoryLayout.Fielded,
        Published = day % 2 == 0 ? StoryTime.OfDay(DateOnly.FromDayNumber(day)) : null,
        FileTime = day % 3 == 0 ? new DateTimeOffset(DateOnly.FromDayNumber(day), TimeOnly.MinValue, TimeSpan.Zero) : null,
    });

    [Fact]
    public void Any_text_is_read_without_throwing_and_every_range_lies_in_the_body() =>
        s_story.Sample(
            story =>
            {
                var draft = Run(story);
                var length = draft.Body.Length;
                Assert.EndsWith(draft.Body, story.Body, StringComparison.Ordinal);
                Assert.InRange(draft.Dateline?.End ?? 0, 0, length);
                Assert.All(draft.Sections, s => Assert.InRange(s.Range.End, s.Range.Start + 1, length));
                Assert.All(draft.Dates, d => Assert.Equal(d.Raw, d.Range.Of(draft.Body).ToString()));
                Assert.All(draft.Dates, d => Assert.True(d.From <= d.To));
                Assert.True(draft.Topics.Count <= 8);
            },
            seed: "0000KuRiL0001",
            iter: 3000,
            threads: 1);

    [Theory]
    [InlineData("a")]
    [InlineData("A ")]
    [InlineData("1956 ")]
    [InlineData("New York, ")]
    [InlineData("TOKYO/")]
    [InlineData("the Lofoten Islands ")]
    [InlineData("May 3-")]
    [InlineData("Cod 12.50 13.00\n\n")]
    [InlineData("Cod\n\nThe herring came back to the fjord and stayed for two long winters.\n\n")]
    public void Memory_grows_no_faster_than_the_story(string piece)
    {
        Allocated(piece, 1_000);
        var small = Allocated(piece, 20_000);
        var large = Allocated(piece, 200_000);
        // Ten times the text. Nothing is timed: a quadratic number of steps would keep this test for minutes.
        Assert.True(large < 25 * small + 1_000_000, $"{small} bytes, then {large} bytes");
    }

    private static long Allocated(string piece, int times)
    {
        var story = new RawStory { Body = string.Concat(Enumerable.Repeat(piece, times)).Trim(), Layout = StoryLayout.Wire };
        var allocated = 0L;
        // A thread keeps tables from story to story; one of its own has none yet.
        var thread = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run(story);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        });
        thread.Start();
        thread.Join();
        return allocated;
    }

    private static ArticleDraft Run(RawStory story)
    {
        var draft = new ArticleDraft(story);
        foreach (var extractor in s_extractors)
            extractor.Extract(draft);
        return draft;
    }
}
