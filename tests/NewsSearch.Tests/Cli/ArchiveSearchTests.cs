using System.IO.Compression;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class ArchiveSearchTests
{
    [Fact]
    public void An_archive_is_searched_in_place_and_read_again_when_it_changes()
    {
        using var tool = new Tool();
        Pack(tool, ("a.jsonl", "{\"id\":\"1\",\"headline\":\"Harbour reopens\"}\n"), ("b/c.csv", "title,text\nFerries sail,They do.\n"));
        Assert.Equal(1, Total(tool, "harbour"));
        Assert.Equal(1, Total(tool, "ferries"));

        Pack(tool, ("b/c.csv", "title,text\nFerries sail,They still do.\nStorm,It is over.\n"));
        Assert.Equal(0, Total(tool, "harbour"));
        Assert.Equal(1, Total(tool, "storm"));
    }

    private static int Total(Tool tool, string word)
    {
        var result = tool.Run("search", word, "--in", "stories.zip", "--json");
        return result.Ends(result.ExitCode == 1 ? 1 : 0).Json().GetProperty("total").GetInt32();
    }

    private static void Pack(Tool tool, params (string Name, string Text)[] entries)
    {
        using var zip = new ZipArchive(File.Create(Path.Join(tool.Folder, "stories.zip")), ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
