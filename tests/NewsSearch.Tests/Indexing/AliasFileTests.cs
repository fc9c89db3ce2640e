using NewsSearch.Analysis.People;
using NewsSearch.Indexing.Storage;
using Xunit;

namespace NewsSearch.Tests.Indexing;

public sealed class AliasFileTests
{
    private const string Heading = "# NewsSearch aliases 1\n";

    [Fact]
    public void What_was_written_is_read()
    {
        var edits = new AliasEdits([new(true, "Сергей Лавров", "Lavrov"), new(false, "O'Neill", "Tip O'Neill")]);
        var (read, problems) = AliasFile.Parse(AliasFile.Print(edits));
        Assert.Empty(problems);
        Assert.Equal(edits.All, read.All);
    }

    [Fact]
    public void The_later_decision_on_two_names_counts()
    {
        var edits = AliasFile.Parse(Heading + "join\tA Smith\tB Smith\npart\tb smith\ta smith\n").Edits;
        Assert.Equal(new AliasEdit(false, "b smith", "a smith"), Assert.Single(edits.All));
        Assert.True(edits.AreParted("a smith", "b smith"));
        Assert.Empty(edits.JoinedWith("a smith"));
    }

    [Theory]
    [InlineData("join\tone")]
    [InlineData("join\tone\ttwo\tthree")]
    [InlineData("meet\tone\ttwo")]
    [InlineData("join\t\ttwo")]
    [InlineData("join\tone\t...")]
    [InlineData("join one two")]
    public void A_line_that_cannot_be_read_is_told_and_the_rest_is_read(string line)
    {
        var (edits, problems) = AliasFile.Parse(Heading + line + "\njoin\tLavrov\tLawrow\n");
        Assert.Equal("Lawrow", Assert.Single(edits.All).Other);
        Assert.Contains("line 2", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("join\tone\ttwo\n")]
    [InlineData("# NewsSearch aliases 2\njoin\tone\ttwo\n")]
    public void A_file_of_another_kind_is_not_read(string text)
    {
        var (edits, problems) = AliasFile.Parse(text);
        Assert.Empty(edits.All);
        Assert.Single(problems);
    }

    [Fact]
    public void Any_text_is_read_without_a_throw()
    {
        string[] pieces = [Heading, "join", "part", "\t", "\n", "\r\n", "Lavrov", "Лавров", "\0", "\ud800", "\udc00", "#", " ", "\u2028", "\uFEFF", "9", new string('x', 500)];
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var text = (random.Next(3) > 0 ? Heading : "") + string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (edits, problems) = AliasFile.Parse(text);
            Assert.True(problems.Length <= 21);
            // What was read can be written, and is read the same.
            var (again, none) = AliasFile.Parse(AliasFile.Print(edits));
            Assert.Empty(none);
            Assert.Equal(edits.All, again.All);
        }
    }

    [Fact]
    public void A_file_too_long_is_read_up_to_a_bound()
    {
        var (edits, problems) = AliasFile.Parse(Heading + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"join\tname {i}\tother {i}\n")));
        Assert.Equal(AliasEdits.Most, edits.All.Length);
        Assert.NotEmpty(problems);
    }
}
