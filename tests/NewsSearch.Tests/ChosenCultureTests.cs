using System.Globalization;
using NewsSearch.Tests.Cli;
using Xunit;

namespace NewsSearch.Tests;

public sealed class ChosenCultureTests
{
    [Fact]
    public async Task The_culture_that_was_chosen_is_that_of_every_thread()
    {
        if (ChosenCulture.Culture is not { } chosen)
            Assert.Skip($"No culture was chosen; {ChosenCulture.Variable} may name one.");
        else
            Assert.Equal([chosen, chosen], [CultureInfo.CurrentCulture, await Task.Run(() => CultureInfo.CurrentCulture, TestContext.Current.CancellationToken)]);
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("fa_IR.UTF-8")]
    [InlineData("de_DE.UTF-8")]
    public void The_command_line_prints_the_same_in_every_locale(string locale)
    {
        using var tool = new Tool();
        tool.Write("stories.jsonl", """{"id":"ı","headline":"ISTANBUL ICE IS THIN","date":"2019-05-30","source":"WIRE","topics":["Ice"],"body":"ISTANBUL, May 30 - I said 1,000.5 things in IRAN."}""");
        string[][] runs =
        [
            ["index", "--index", "i", "stories.jsonl"],
            ["search", "--index", "i", "--format", "jsonl", "--explain", "istanbul", "ice"],
            ["facets", "--index", "i", "--fields", "topic,source,day,lang,state,country"],
            ["parse", "IRAN date:2019 words:>1000^1.5 HEADLINE:ice"],
            ["search", "--index", "i", "ice", "AND", "--json"],
            ["analyze", "ISTANBUL IRAN İstanbul 1,000.5"],
        ];
        foreach (var run in runs)
        {
            var plain = tool.RunWith(null, [("LC_ALL", "C.UTF-8")], run);
            var there = tool.RunWith(null, [("LC_ALL", locale), ("LANG", locale)], run);
            if (run[0] == "index")
                continue;
            Assert.Equal((plain.ExitCode, plain.Out), (there.ExitCode, there.Out));
            Assert.Equal(plain.Error, there.Error);
        }
    }
}
