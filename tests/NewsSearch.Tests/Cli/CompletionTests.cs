using System.Diagnostics;
using NewsSearch.Tests.Engine;
using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("newssearch sea", "search")]
    [InlineData("newssearch ti", "timeline")]
    [InlineData("newssearch search --fac", "--facets")]
    [InlineData("newssearch search treaty --sort n", "newest")]
    [InlineData("newssearch timeline treaty --by w", "week")]
    [InlineData("newssearch completion z", "zsh")]
    [InlineData("newssearch search treaty", "")]
    public void Bash_completes_verbs_options_and_values(string typed, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("try.bash"), $$"""
            source <(newssearch completion bash) || exit 9
            COMP_WORDS=({{typed}})
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _newssearch
            echo "${COMPREPLY[*]}"
            """);
        Assert.SkipUnless(Has("bash"), "There is no bash.");
        var result = ShellCommand.Run("bash try.bash", folder.Path);
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal(expected, Assert.Single(result.Lines));
    }

    [Theory]
    [InlineData("zsh", "zsh -n")]
    [InlineData("fish", "fish --no-execute")]
    public void Scripts_for_other_shells_can_be_read_by_them(string shell, string check)
    {
        using var folder = new TemporaryFolder();
        var script = ShellCommand.Run("newssearch completion " + shell, folder.Path);
        Assert.Equal(0, script.ExitCode);
        foreach (var word in new[] { "timeline", "newest", "quotes" })
            Assert.Contains(word, string.Join('\n', script.Lines), StringComparison.Ordinal);
        if (!Has(shell))
            Assert.Skip($"There is no {shell} to read it.");
        var result = ShellCommand.Run($"newssearch completion {shell} > script && {check} script", folder.Path);
        Assert.True(result.ExitCode == 0, result.Errors);
    }

    [Fact]
    public void On_a_terminal_text_goes_through_the_pager_that_was_chosen()
    {
        Assert.SkipUnless(Has("script"), "There is no program that makes a terminal.");
        using var folder = new TemporaryFolder();
        string Run(string pager) => string.Join('\n', ShellCommand.Run($"NEWSSEARCH_PAGER=\"{pager}\" script -qec 'newssearch parse peace' out < /dev/tty >/dev/null 2>&1 || NEWSSEARCH_PAGER=\"{pager}\" script -qec 'newssearch parse peace' out > /dev/null; cat out", folder.Path).Lines);
        Assert.Contains("understood: peace", Run("cat"), StringComparison.Ordinal);
        Assert.Contains("> understood: peace", Run("sed 's/^/> /'").Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // A pager that reads nothing takes nothing down.
        Assert.DoesNotContain("internal error", Run("true"), StringComparison.Ordinal);
    }

    private static bool Has(string program)
    {
        using var found = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"command -v {program}"]) { RedirectStandardOutput = true })!;
        found.WaitForExit();
        return found.ExitCode == 0;
    }
}
