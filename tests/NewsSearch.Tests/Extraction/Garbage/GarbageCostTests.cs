using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Learning;
using NewsSearch.Tests.Allocations;
using NewsSearch.Tests.Extraction.Topics.Learning;
using Xunit;

namespace NewsSearch.Tests.Extraction.Garbage;

/// <summary>
/// What four times as much of a text costs, in time and memory: four times as much, not sixteen. Ratios alone are asserted, with
/// the best of several runs, and a factor that is far from both.
/// </summary>
[Collection(nameof(Alone))]
public sealed class GarbageCostTests
{
    private const int Short = 1 << 16;
    private const int Long = 4 * Short;
    private const double MostTime = 9;
    private const int MostRetries = 5;

    /// <summary>A list that doubles right after the shorter text is three times as large as need be.</summary>
    private const double MostMemory = 13;

    private static readonly ArticleExtractor s_extractor =
        new(new ExtractionOptions { TopicModel = new TopicTrainer().Train(LabelledStories.Several(120)).Model });

    /// <summary>Prose of a kind, and things that rules look for, in one line or paragraph after paragraph.</summary>
    private static readonly string[] s_pieces =
    [
        "The minister said on Thursday that the ferry would sail again. \"We are glad,\" she said. ",
        "\"Peace is near,\" he said, \"and we are glad of it.\" ",
        "“Peace is near and we are glad of it. ", "“Peace\n\n", "\"Peace is near and we are glad of it.\n\n", "'Peace is near,' he said. ",
        "Anna Berg said ", "he said ", "according to the minister ", "said that he said that ", "Anna Berg, who said, ", "the minister of the bank of the ministry of ",
        "He asked Mr. Berg of the Bank of Norway. ", "Anna Berg met Karl Lund. They agreed.\n\n", "on Thursday ", "in May 2019 and ", "between 1956 and 2019 ",
        "TOKYO, May 30. /TASS/. ", "TOKYO, May 30. /TASS/.\n\n", "TOKYO, May 30. /TASS/. It is said that \"this is so.\"\n\n", "The Islands of the Bank in New York, ", "in Paris and at the ",
        "of the ", "Heading\n\nThe text goes on and on, as it was said.\n\n", "(Reporting by Anna Berg) ", "U.S. and U.N. and ", "the “two-plus-two” and “the”-the ",
    ];

    public static IEnumerable<TheoryDataRow<string>> Rows() =>
        GarbageTexts.Tables.Concat(GarbageTexts.Noise).Concat(GarbageTexts.Repetitions).Select(text => text.Key).Concat(s_pieces)
            .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Cost_grows_no_faster_than_the_text(string name)
    {
        var make = GarbageTexts.Tables.GetValueOrDefault(name) ?? GarbageTexts.Noise.GetValueOrDefault(name)
            ?? GarbageTexts.Repetitions.GetValueOrDefault(name) ?? (length => GarbageTexts.Repeated(name, length));
        foreach (var layout in new[] { StoryLayout.Fielded, StoryLayout.Wire })
        {
            var (small, large) = (Story(make(Short), layout), Story(make(Long), layout));
            Extract(small);
            var (before, after) = (Cost(small), Cost(large));
            for (var again = 0; again < MostRetries && !IsInStep(before.Seconds, after.Seconds); again++)
                (before, after) = (Cost(small), Cost(large));
            Assert.True(IsInStep(before.Seconds, after.Seconds), $"{layout}: {before.Seconds:0.0000} s, then {after.Seconds:0.0000} s");
            Assert.True(after.Bytes <= MostMemory * (before.Bytes + 100_000), $"{layout}: {before.Bytes:N0} bytes, then {after.Bytes:N0} bytes");
        }
    }

    /// <summary>Below a millisecond, what every story costs and the clock's grain hide the text's own share.</summary>
    private static bool IsInStep(double before, double after) => after <= MostTime * (before + 0.001);

    private static RawStory Story(string text, StoryLayout layout) => new() { Id = "garbage", Body = text.Trim(), Layout = layout };

    /// <summary>
    /// The best of a few runs, in processor time: neighbours on the machine do not count, and what else this process does, compiling
    /// and collecting, only makes a run longer.
    /// </summary>
    private static (double Seconds, long Bytes) Cost(RawStory story)
    {
        var best = (Seconds: double.MaxValue, Bytes: long.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            var (started, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            Extract(story);
            best = (Math.Min(best.Seconds, (Environment.CpuUsage.TotalTime - started).TotalSeconds), Math.Min(best.Bytes, GC.GetAllocatedBytesForCurrentThread() - allocated));
        }
        return best;
    }

    private static void Extract(RawStory story) => _ = s_extractor.Extract(story);
}
