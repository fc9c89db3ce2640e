using System.Globalization;
using NewsSearch.Analysis.Terms;
using Xunit;

namespace NewsSearch.Tests.Analysis.Terms;

public sealed class TextAnalyzerTests
{
    public static TheoryData<string, string> Cases() => [.. TermCases.All.Select(c => new TheoryDataRow<string, string>(c.Text, c.Terms))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_has_these_terms(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("az-Latn-AZ")]
    public void The_culture_of_the_thread_does_not_matter(string culture)
    {
        var found = new List<(string, string)>();
        var thread = new Thread(() => found.AddRange(TermCases.All.Select(c => (c.Text, Terms(c.Text))))) { CurrentCulture = CultureInfo.GetCultureInfo(culture) };
        thread.Start();
        thread.Join();
        Assert.Equal(TermCases.All, found);
    }

    [Theory]
    [InlineData("The US fleet", "The US fleet")]
    [InlineData("U.S. São", "US São")]
    [InlineData("Sa\u0303o ＵＳ", "São US")]
    public void The_written_form_keeps_case_and_accents(string text, string written)
    {
        var words = TextAnalyzer.Analyze(text);
        Assert.Equal(written, string.Join(' ', Enumerable.Range(0, words.Count).Select(i => words.Written(i).ToString())));
    }

    [Theory]
    [InlineData("two-plus-two", "-plus -two")]
    [InlineData("two - plus -two", "")]
    [InlineData("U.S.-Japan a–b", "")]
    public void A_hyphen_alone_joins_words(string text, string joined)
    {
        var words = TextAnalyzer.Analyze(text);
        Assert.Equal(joined, string.Join(' ', Enumerable.Range(0, words.Count).Where(i => words[i].Joined).Select(i => "-" + words.Term(i).ToString())));
    }

    [Theory]
    [InlineData("The [t]he Russia’s end", "The|[t]he|Russia’s|end")]
    [InlineData("«São» 1,000, C++.", "São|1,000|C++")]
    public void Offsets_cover_the_word_as_it_stands(string text, string covered)
    {
        var words = TextAnalyzer.Analyze(text);
        Assert.Equal(covered, string.Join('|', Enumerable.Range(0, words.Count).Select(i => text[words[i].Start..words[i].End])));
    }

    private static string Terms(string text) => string.Join(' ', TextAnalyzer.Analyze(text).Terms());
}
