using System.Globalization;
using NewsSearch.Tests.Cli;
using NewsSearch.Tests.Faults.Suite;
using Xunit;

namespace NewsSearch.Tests.Faults.Trials;

/// <summary>Every hostile file through the built command, within bounds of time and memory; then everything that can be printed of them.</summary>
internal sealed class HostileStoryTrial : ITrial
{
    private const string Secret = "swordfishsecret";

    /// <summary>Memory that the garbage collector may use; beyond it the process ends.</summary>
    private const string MostMemory = "0x30000000";

    public string Name => "hostile-stories";

    public string Promise => "Hostile stories do no harm: entities, bombs, names, escapes, scripts, formulas";

    public int Whole => HostileFiles.All.Count;

    public int Quick => HostileFiles.All.Count;

    public int Slice => 8;

    public string Unit => "files";

    public async Task RunAsync(TrialRun run)
    {
        using var tool = new Tool();
        var inner = Directory.CreateDirectory(Path.Combine(tool.Folder, "a", "b")).FullName;
        var secret = tool.Write("secret.txt", Secret);
        var chosen = HostileFiles.All.Where((_, i) => i * run.Count / HostileFiles.All.Count != (i - 1) * run.Count / HostileFiles.All.Count || i == 0).ToList();
        for (var i = 0; i < chosen.Count; i++)
        {
            var file = chosen[i];
            await run.RoundAsync(i, async (_, _) =>
            {
                var path = Path.Combine(inner, file.Name);
                await File.WriteAllBytesAsync(path, file.Content(secret));
                var result = tool.RunWith(null, [("DOTNET_GCHeapHardLimit", MostMemory)], "index", "--index", "index", path);
                Assert.True(result.ExitCode is 0 or 1 or 2, $"{file.Name} ends with {result.ExitCode}: {result.Error}");
                AssertNeutral(result.Error);
                Assert.Empty(Directory.GetFiles(tool.Folder, "escaped*", SearchOption.AllDirectories));
            });
        }
        await run.RoundAsync(chosen.Count, (_, _) =>
        {
            AssertHarmless(tool);
            return Task.CompletedTask;
        });
        run.Add(Unit, -1);
        run.Add("ways of printing them", 7);
    }

    private static void AssertHarmless(Tool tool)
    {
        tool.Run("check", "--index", "index").Ends(0);
        tool.Run("search", Secret, "--index", "index").Ends(1);
        string[] All(string format) => ["search", "", "--all", "--copies", "--format", format, "--index", "index"];
        AssertNeutral(tool.Run("search", "", "--top", "100", "--copies", "--index", "index").Ends(0).Out);
        AssertNeutral(tool.Run("quotes", "--top", "20", "--index", "index").Out);
        Assert.NotEmpty(tool.Run(All("jsonl")).Ends(0).JsonLines());
        Assert.NotEmpty(tool.Run(All("ninjs")).Ends(0).Out);
        Assert.DoesNotContain("<script", tool.Run(All("md")).Ends(0).Out, StringComparison.OrdinalIgnoreCase);
        foreach (var (format, separator) in new[] { ("csv", ','), ("tsv", '\t') })
            foreach (var cell in tool.Run(All(format)).Ends(0).Out.Split('\n', separator).Select(c => c.Trim('"')))
                Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '@', cell);
    }

    /// <summary>Nothing that a terminal obeys, and nothing that turns the direction of text.</summary>
    private static void AssertNeutral(string text)
    {
        foreach (var c in text)
            Assert.False(
                char.IsControl(c) && c is not ('\n' or '\t') || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069',
                string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4} is printed."));
    }
}
