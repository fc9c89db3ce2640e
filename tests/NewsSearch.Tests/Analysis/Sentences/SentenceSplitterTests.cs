using CsCheck;
using NewsSearch.Analysis.Sentences;
using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Analysis.Sentences;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        foreach (var line in SentenceCases.All.Split('\n'))
            if (!string.IsNullOrWhiteSpace(line))
                data.Add(line.Trim());
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_part_where_an_editor_would_part_them(string marked)
    {
        var expected = marked.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal).TrimEnd(' ', '|');
        Assert.Equal(expected, Split(text));
    }

    [Fact]
    public void The_table_has_150_cases_or_more() => Assert.True(Cases().Count >= 150, $"{Cases().Count} cases");

    [Fact]
    public void Any_text_is_covered_but_for_white_space()
    {
        Gen.String[Gen.OneOf(Gen.Char["ab.A!?\"“” \n()'…1$"], Gen.Char), 0, 200].Sample(text =>
        {
            var sentences = new List<TextRange>();
            SentenceSplitter.Split(text, new TextRange(0, text.Length), sentences);
            var at = 0;
            foreach (var sentence in sentences)
            {
                if (sentence.Start < at || sentence.Length <= 0 || !string.IsNullOrWhiteSpace(text[at..sentence.Start]))
                    return false;
                at = sentence.End;
            }
            return string.IsNullOrWhiteSpace(text[at..]);
        }, seed: "0000KOIu0jK2", iter: 20_000);
    }

    [Fact]
    public void A_huge_line_is_split_in_one_pass()
    {
        // Nothing is timed: a cost that grows with the square of the text would keep this test for minutes.
        foreach (var unit in new[] { "a. ", "...", "?\" A ", "U.S.", ". . ", "Mr. ", "\"" })
            Assert.NotEmpty(Split(string.Concat(Enumerable.Repeat(unit, 500_000))));
    }

    [Fact]
    public void Nothing_outside_the_paragraph_is_touched()
    {
        const string text = "Before. One. Two. After.";
        var sentences = new List<TextRange>();
        SentenceSplitter.Split(text, new TextRange(8, 17), sentences);
        Assert.Equal(["One.", "Two."], sentences.Select(s => s.Of(text).ToString()));
    }

    private static List<string> Split(string text)
    {
        var sentences = new List<TextRange>();
        SentenceSplitter.Split(text, new TextRange(0, text.Length), sentences);
        return sentences.ConvertAll(s => s.Of(text).ToString());
    }
}
