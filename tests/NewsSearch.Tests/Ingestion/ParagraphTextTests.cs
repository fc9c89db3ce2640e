using CsCheck;
using NewsSearch.Ingestion.Paragraphs;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class ParagraphTextTests
{
    private static readonly bool[] Either = [false, true];

    private static string[] Paragraphs(string text, bool headed = false) => ParagraphText.Of(text, headed).Split("\n\n");

    [Fact]
    public void Indented_paragraphs_are_put_together()
    {
        var text = """
            PORTHAVEN, March 5 - The harbour authority said on Thursday
            that it had agreed to widen the main channel, which has been
            blocked twice since January.
                Work is to begin in June and would take
            two years, it said in a statement.
                No cost was given.
            """;
        Assert.Equal(
            [
                "PORTHAVEN, March 5 - The harbour authority said on Thursday that it had agreed to widen the main channel, which has been blocked twice since January.",
                "Work is to begin in June and would take two years, it said in a statement.",
                "No cost was given.",
            ],
            Paragraphs(text));
    }

    [Fact]
    public void Tabs_mark_paragraphs_too() =>
        Assert.Equal(
            ["The council met on Monday and agreed to close the old bridge.", "It will reopen in a year, when the new deck has been laid down."],
            Paragraphs("\tThe council met on Monday and agreed to\nclose the old bridge.\n\tIt will reopen in a year, when the new\ndeck has been laid down."));

    [Fact]
    public void Wrapped_blocks_between_blank_lines_are_put_together() =>
        Assert.Equal(
            ["The council met on Monday and agreed to close the old bridge at the mill for a year.", "It will reopen when the deck has been laid."],
            Paragraphs("The council met on Monday and agreed to\nclose the old bridge at the mill for a\nyear.\n\nIt will reopen when the deck has been\nlaid."));

    [Fact]
    public void One_line_a_paragraph_stays_so()
    {
        var lines = new[]
        {
            "The council met on Monday evening and after a debate of three hours agreed, against the votes of the harbour party, to close the old bridge at the mill.",
            "Traffic will be led over the northern road, which is to be repaired first.",
            "\"We have waited long enough,\" the mayor told reporters after the vote, adding that the deck of the bridge had been found to be rotten in nine places out of ten.",
            "Work begins in May.",
        };
        Assert.Equal(lines, Paragraphs(string.Join('\n', lines)));
        Assert.Equal(lines, Paragraphs(string.Join('\n', lines), headed: true));
    }

    [Fact]
    public void Wrapped_text_without_any_mark_is_cut_where_lines_stop_short() =>
        Assert.Equal(
            [
                "The council met on Monday evening and after a debate of three hours agreed to close the mill bridge.",
                "Traffic will be led over the northern road, which is to be repaired before that, a spokesman said.",
                "Work begins in May and is expected to end before the first frost of the year sets in.",
            ],
            Paragraphs("""
                The council met on Monday evening and after a debate of
                three hours agreed to close the mill bridge.
                Traffic will be led over the northern road, which is to
                be repaired before that, a spokesman said.
                Work begins in May and is expected to end before the
                first frost of the year sets in.
                """));

    [Fact]
    public void Without_any_mark_a_quotation_opens_a_paragraph() =>
        Assert.Equal(
            [
                "The council met on Monday evening and after a debate of three hours agreed to close the old bridge at the mill.",
                "\"We have waited long enough,\" the mayor told reporters on the way out, and went home on foot.",
            ],
            Paragraphs("""
                The council met on Monday evening and after a debate of
                three hours agreed to close the old bridge at the mill.
                "We have waited long enough," the mayor told reporters
                on the way out, and went home on foot.
                """));

    [Fact]
    public void A_headline_stays_apart_from_the_text_under_it()
    {
        var text = """
            All news
            Council closes old bridge at the mill for a whole year
            ALDENMOUTH, May 3 (ANP) - The council met on Monday evening
            and after a debate of three hours agreed to close the old
            bridge at the mill.
            """;
        Assert.Equal(
            ["All news", "Council closes old bridge at the mill for a whole year", "ALDENMOUTH, May 3 (ANP) - The council met on Monday evening and after a debate of three hours agreed to close the old bridge at the mill."],
            Paragraphs(text, headed: true));
    }

    [Theory]
    [InlineData("Will the old bridge at the mill ever be open again?")]
    [InlineData("Council closes old bridge at the mill for a whole year")]
    public void Headline_and_byline_stay_apart_from_indented_text(string headline) =>
        Assert.Equal(
            [
                headline,
                "By ANNA LINDQVIST",
                "Associated Writers of the North",
                "ALDENMOUTH (ANP) _ The council met on Monday evening and agreed, after three hours, to close the bridge.",
                "Work begins in May.",
            ],
            Paragraphs($"{headline}\nBy ANNA LINDQVIST\nAssociated Writers of the North\n   ALDENMOUTH (ANP) _ The council met on\nMonday evening and agreed, after\nthree hours, to close the bridge.\n   Work begins in May.", headed: true));

    [Fact]
    public void A_question_over_a_dateline_stays_apart() =>
        Assert.Equal(
            ["Will the bridge open again?", "ALDENMOUTH, May 3 - The council met on Monday evening and agreed to close the bridge.", "Work begins in May."],
            Paragraphs("Will the bridge open again?\nALDENMOUTH, May 3 - The council met on\nMonday evening and agreed to close the\nbridge.\n    Work begins in May.", headed: true));

    [Fact]
    public void A_headline_directly_over_unwrapped_text_stays_apart() =>
        Assert.Equal(
            ["Council closes old bridge", "ALDENMOUTH, May 3 (ANP) - The council met on Monday evening and after a debate of three hours agreed to close the old bridge."],
            Paragraphs("Council closes old bridge\nALDENMOUTH, May 3 (ANP) - The council met on Monday evening and after a debate of three hours agreed to close the old bridge.", headed: true));

    [Fact]
    public void Rows_of_a_table_stay_apart() =>
        Assert.Equal(
            ["Prices were given as follows:", "Wheat   2.55   2.40    4.65", "Corn    1.35   1.92    3.15", "M-1....................736.7", "The ministry gave no further details on Monday."],
            Paragraphs("    Prices were given as follows:\n Wheat   2.55   2.40    4.65\n Corn    1.35   1.92    3.15\n M-1....................736.7\n    The ministry gave no further details\non Monday."));

    [Fact]
    public void Lists_stay_lists() =>
        Assert.Equal(
            ["The plan names three steps:", "* close the bridge", "* lay the deck", "* open it again"],
            Paragraphs("The plan names three steps:\n* close the bridge\n* lay the deck\n* open it again"));

    [Theory]
    [InlineData("The minister spoke of a long-\nterm plan for the harbour and", "The minister spoke of a long-term plan for the harbour and")]
    [InlineData("The minister spoke of co\u00AD\noperation in the harbour and", "The minister spoke of co\u00ADoperation in the harbour and")]
    [InlineData("The minister spoke of a plan -\nthe third one - for the port", "The minister spoke of a plan - the third one - for the port")]
    [InlineData("The minister spoke of short- \nand long-term plans for it", "The minister spoke of short- and long-term plans for it")]
    public void A_hyphen_at_the_end_of_a_line_stays(string text, string expected) => Assert.Equal([expected], Paragraphs(text));

    [Fact]
    public void Nothing_but_white_space_is_lost_or_moved_and_doing_it_again_changes_nothing() =>
        Texts.Sample(
            text =>
            {
                foreach (var headed in Either)
                {
                    var once = ParagraphText.Of(text, headed);
                    Assert.Equal(Squeezed(text), Squeezed(once));
                    Assert.Equal(once, ParagraphText.Of(once, headed));
                    Assert.DoesNotContain("\n\n\n", once, StringComparison.Ordinal);
                    Assert.Equal(once.Trim(), once);
                }
            },
            seed: "0N0XIzNsQ0O2",
            iter: 4000);

    /// <summary>The oracle: paragraphs that were wrapped come back as they were.</summary>
    [Theory]
    [InlineData(WrapStyle.Indented)]
    [InlineData(WrapStyle.BlankLines)]
    [InlineData(WrapStyle.Unmarked)]
    public void Wrapped_prose_comes_back(WrapStyle style)
    {
        int right = 0, all = 0;
        foreach (var width in new[] { 45, 60, 64, 72, 80, 100 })
        {
            for (var seed = 0; seed < 40; seed++)
            {
                var expected = Prose.Paragraphs(seed * 1000 + width);
                var found = Paragraphs(Prose.Wrap(expected, width, style)).ToHashSet();
                all += expected.Count;
                right += expected.Count(found.Contains);
            }
        }
        // Without any mark, a last line that happens to be full cannot be told from one that goes on.
        Assert.InRange((double)right / all, style == WrapStyle.Unmarked ? 0.83 : 1.0, 1.0);
    }

    [Fact]
    public void Cost_is_linear_in_the_text()
    {
        // Nothing is timed: a cost that grows with the square of the text would keep this test for minutes.
        foreach (var piece in new[] { "a\n", "  a b\n", "word ", "\t\n", "a....b\n", "((((", "A,\n", "-\n" })
            Assert.NotNull(ParagraphText.Of(string.Concat(Enumerable.Repeat(piece, 100_000)), headed: true));
    }

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["ab Z.\n\n\n \t-\r,:\"(1\u00AD\u00A0\u2028漢"], 0, 200],
        Gen.OneOfConst("the", "council", "Monday.", "of", "NORDHAVN,", "\n", "\n\n", "\n    ", "\n\t", " - ", "1.5", "....", "* ", "said:", "漢字", "\r\n").Array[0, 120].Select(words => string.Join(' ', words)),
        Gen.String[0, 300]);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !Blank.Is(c)));
}
