using System.Globalization;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Two processes open an index to write at the same moment.</summary>
internal sealed class DoubleStartTrial : ITrial
{
    public string Name => "double-starts";

    public string Promise => "One writer across processes: of two, exactly one wins, and the other is told who";

    public int Whole => 100;

    public int Quick => 20;

    public int Slice => 10;

    public string Unit => "double starts";

    public async Task RunAsync(TrialRun run)
    {
        using var one = FaultHostProcess.Start("race");
        using var two = FaultHostProcess.Start("race");
        Assert.Equal(("ready", "ready"), (one.ReadLine(), two.ReadLine()));
        var folders = run.FolderOf(0);
        for (var round = 0; run.MayGoOn(round); round++)
        {
            // New folders, and folders that others have written to before.
            var folder = Path.Combine(folders, (round / 2).ToString(CultureInfo.InvariantCulture));
            one.WriteLine(folder);
            two.WriteLine(folder);
            var said = (One: one.ReadLine(), Two: two.ReadLine());
            var (loser, holder) = said.One == "won" ? (said.Two, one.Id) : (said.One, two.Id);
            try
            {
                Assert.Single(new[] { said.One, said.Two }, line => line == "won");
                Assert.StartsWith("locked ", loser, StringComparison.Ordinal);
                Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"process {holder} "), loser, StringComparison.Ordinal);
            }
            catch (Exception failed)
            {
                run.Fail(round, failed);
            }
            one.WriteLine("");
            two.WriteLine("");
            await using var news = NewsIndex.Open(folder);
            Assert.True((await news.Engine.CheckAsync(CancellationToken.None)).Ok);
            run.Add(Unit, 1);
        }
        one.WriteLine("");
        two.WriteLine("");
    }
}
