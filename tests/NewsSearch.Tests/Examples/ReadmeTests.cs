using Microsoft.Extensions.DependencyInjection;
using NewsSearch.Ingestion;
using NewsSearch.Tests.Engine;
using Xunit;

namespace NewsSearch.Tests.Examples;

public sealed class ReadmeTests
{
    [Fact]
    public void Every_command_of_README_prints_what_it_shows()
    {
        using var folder = new TemporaryFolder();
        foreach (var shown in new[] { "corpus", "benchmarks" })
            Directory.CreateSymbolicLink(folder.In(shown), Path.Combine(RepositoryRoot.Path, shown));
        var examples = ReadmeExample.All();
        Assert.True(examples.Count >= 5, "README shows fewer commands than it did.");
        foreach (var example in examples)
        {
            var result = ShellCommand.Run(example.Command, folder.Path);
            Assert.True(result.ExitCode == 0, $"{example.Command}\nended with {result.ExitCode}: {result.Errors}");
            Assert.True(example.Matches(result.Lines), $"{example.Command}\nprinted\n{string.Join('\n', result.Lines)}");
        }
    }

    [Fact]
    public async Task The_three_lines_of_README_open_add_and_search()
    {
        using var temporary = new TemporaryFolder();
        var folder = temporary.In("index");
        var path = Path.Combine(RepositoryRoot.Path, "corpus");
        // README: three lines
        await using var news = NewsIndex.Open(folder);
        await news.AddAsync(new StoryFiles().Read([path]).Where(r => r.IsStory).Select(r => r.Story!));
        var page = await news.SearchAsync("Kuril peace treaty");
        // README: end
        Assert.StartsWith("kuril-", page.Hits[0].Id, StringComparison.Ordinal);
        AssertShown("README: three lines");
    }

    [Fact]
    public async Task An_index_can_be_injected()
    {
        using var temporary = new TemporaryFolder();
        var folder = temporary.In("index");
        var services = new ServiceCollection();
        // README: injection
        services.AddNewsSearch(options => options.Path = folder);
        // README: end
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var news = provider.GetRequiredService<NewsIndex>();
        Assert.Equal(0, (await news.SearchAsync("ferry")).Total);
        AssertShown("README: injection");
    }

    /// <summary>The lines of this file after a mark stand in README as they stand here.</summary>
    private static void AssertShown(string mark)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "tests", "NewsSearch.Tests", "Examples", "ReadmeTests.cs"));
        var code = lines.SkipWhile(l => l.Trim() != "// " + mark).Skip(1).TakeWhile(l => l.Trim() != "// README: end").Select(l => l.Trim());
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));
        Assert.Contains("```csharp\n" + string.Join('\n', code) + "\n```", readme, StringComparison.Ordinal);
    }
}
