using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Cli.Output;
using NewsSearch.Contract.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

/// <summary>What keeps stories from doing things to a terminal.</summary>
public sealed class TerminalTextTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.Char, 0, 60];

    [Fact]
    public void Whatever_is_written_holds_no_command()
    {
        AnyText.Sample(
            text =>
            {
                using var written = new StringWriter(CultureInfo.InvariantCulture);
                var terminal = new TerminalText(written, width: 30, isStyled: false);
                terminal.Line(text);
                terminal.Bold(text);
                terminal.Paragraph(new StyledLine(text, [new TextRange(1, 4)]), indent: 2);
                return IsHarmless(written.ToString().Replace("\n", "", StringComparison.Ordinal));
            },
            seed: "0N0XIzNsQ0O2", iter: 3_000);
    }

    [Fact]
    public void Json_escapes_what_a_terminal_could_obey_and_loses_nothing()
    {
        AnyText.Sample(
            text =>
            {
                var line = Encoding.UTF8.GetString(JsonOutput.Line(json => json.WriteStringValue(text)).Span);
                using var parsed = JsonDocument.Parse(line);
                var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                return IsHarmless(line.TrimEnd('\n')) && parsed.RootElement.GetString() == whole;
            },
            seed: "0N0XIzNsQ0O2", iter: 3_000);
    }

    [Theory]
    [InlineData("São Tomé, Лавров, 東京, it's <b>fine</b>", "\"São Tomé, Лавров, 東京, it's <b>fine</b>\"")]
    [InlineData("\u202Etxt", "\"\\u202etxt\"")]
    [InlineData("\u001b[2J\u009b", "\"\\u001b[2J\\u009b\"")]
    [InlineData("a \"b\" \\ \n", "\"a \\\"b\\\" \\\\ \\n\"")]
    [InlineData("😀", "\"😀\"")]
    public void Json_leaves_letters_as_they_are(string text, string written) =>
        Assert.Equal(written + "\n", Encoding.UTF8.GetString(JsonOutput.Line(json => json.WriteStringValue(text)).Span));

    [Fact]
    public void Lines_fit_the_terminal_and_keep_every_word()
    {
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12].Array[1, 30], Gen.Int[20, 60]).Sample(
            (words, width) =>
            {
                using var written = new StringWriter(CultureInfo.InvariantCulture);
                new TerminalText(written, width, isStyled: false).Paragraph(new StyledLine(string.Join(' ', words)), indent: 3);
                var lines = written.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.All(lines, line => Assert.InRange(line.Length, 4, width));
                Assert.Equal(words, lines.SelectMany(line => line.Trim().Split(' ')));
            },
            seed: "0N0XIzNsQ0O2", iter: 500);
    }

    [Fact]
    public void Bold_parts_stay_bold_across_lines()
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        new TerminalText(written, 20, isStyled: true).Paragraph(new StyledLine("one two three four five six", [new TextRange(14, 23)]), indent: 0);
        Assert.Equal("one two three \e[1;33mfour\e[0m\n\e[1;33mfive\e[0m six\n", written.ToString());
    }

    private static bool IsHarmless(string text) =>
        text.EnumerateRunes().All(rune => !Rune.IsControl(rune)
            && (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format || rune.Value is 0x200C or 0x200D));
}
