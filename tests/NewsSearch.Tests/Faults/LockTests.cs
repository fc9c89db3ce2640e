using System.Globalization;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Faults;

public sealed class LockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_two_processes_that_open_an_index_to_write_one_wins_and_the_other_is_told_who()
    {
        using var one = FaultHostProcess.Start("race");
        using var two = FaultHostProcess.Start("race");
        Assert.Equal(("ready", "ready"), (one.ReadLine(), two.ReadLine()));
        for (var round = 0; round < FaultRounds.DoubleStarts; round++)
        {
            // New folders, and folders that others have written to before.
            var folder = _folder.In((round / 2).ToString(CultureInfo.InvariantCulture));
            one.WriteLine(folder);
            two.WriteLine(folder);
            var said = (One: one.ReadLine(), Two: two.ReadLine());
            var (loser, holder) = said.One == "won" ? (said.Two, one.Id) : (said.One, two.Id);
            Assert.Single(new[] { said.One, said.Two }, line => line == "won");
            Assert.StartsWith("locked ", loser, StringComparison.Ordinal);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"process {holder} "), loser, StringComparison.Ordinal);
            one.WriteLine("");
            two.WriteLine("");
            await using var news = NewsIndex.Open(folder);
            Assert.True((await news.Engine.CheckAsync(CancellationToken.None)).Ok);
        }
        one.WriteLine("");
        two.WriteLine("");
    }
}
