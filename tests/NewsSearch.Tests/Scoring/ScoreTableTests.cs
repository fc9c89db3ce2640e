using NewsSearch.Tests.Collections;
using Xunit;

namespace NewsSearch.Tests.Scoring;

/// <summary>No score falls by more than half a point. <c>scores.tsv</c> says what is expected, <see cref="ScoresCommand"/> prints all.</summary>
public sealed class ScoreTableTests(ITestOutputHelper output)
{
    /// <summary>Ratios of times are left out: a busy machine is no defect.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows() => ScoreList.Read().Where(row => !row.IsTime).Select(row => new TheoryDataRow<string>(row.Name));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Score_is_kept(string name)
    {
        var row = ScoreList.Read().Single(row => row.Name == name);
        var scorer = Scorers.Of(name);
        Assert.NotNull(scorer);
        Assert.SkipUnless(Scorers.IsThere(scorer), SharedData.Missing);
        var line = ScoreTable.Row(row, Scorers.Measured(scorer, name));
        output.WriteLine(line);
        Assert.True(row.IsKept(Scorers.Measured(scorer, name).Value), $"{ScoreTable.Header}\n{line}");
    }

    [Fact]
    public void Every_measured_score_has_its_row() => Assert.Equal(Scorers.Names.Order(), ScoreList.Read().Select(row => row.Name).Order());

    [Theory]
    [InlineData(false, 89.4, false)]
    [InlineData(false, 89.5, true)]
    [InlineData(false, 91, true)]
    [InlineData(true, 91, false)]
    [InlineData(true, 90.5, true)]
    [InlineData(true, 80, true)]
    public void Half_a_point_is_forgiven_and_no_more(bool fewerIsBetter, double measured, bool kept) =>
        Assert.Equal(kept, new ExpectedScore("x", "%", fewerIsBetter, null, null, 90).IsKept(measured));

    [Theory]
    [InlineData(false, 91, "aim")]
    [InlineData(false, 89, "must")]
    [InlineData(false, 87, "NO")]
    [InlineData(true, 91, "NO")]
    public void Goals_are_told_apart(bool fewerIsBetter, double measured, string met) =>
        Assert.Equal(met, new ExpectedScore("x", "%", fewerIsBetter, 88, fewerIsBetter ? 80 : 90, 0).Met(measured));
}
