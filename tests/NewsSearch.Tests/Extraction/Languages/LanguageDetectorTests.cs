using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Languages;
using Xunit;

namespace NewsSearch.Tests.Extraction.Languages;

public sealed class LanguageDetectorTests
{
    private const string English = "The ministers of the two states met on Tuesday to talk about fishing rights.";
    private const string Russian = "Министры двух стран встретились во вторник, чтобы поговорить о правах на рыбную ловлю.";
    private const string German = "Die Minister der beiden Länder haben sich am Dienstag getroffen, um über die Fischerei zu sprechen.";

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from line in Lines()
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        select new TheoryDataRow<string, string>(line[..tab], line[(tab + 1)..]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_tells_its_language(string expected, string text)
    {
        Assert.Equal(expected, LanguageDetector.Detect(null, text, ""));
        Assert.Equal(expected, LanguageDetector.Detect(null, "", text));
    }

    [Fact]
    public void List_has_thirty_languages_and_thirty_texts_in_English()
    {
        var tags = Lines().Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]).ToList();
        Assert.True(tags.Distinct(StringComparer.Ordinal).Count() > 30);
        Assert.True(tags.Count(tag => tag == "en") >= 30);
    }

    [Theory]
    [InlineData("en-GB", English, "en")]
    [InlineData("EN_us", English, "en")]
    [InlineData("eng", English, "en")]
    [InlineData(" de-AT ", German, "de")]
    [InlineData("zh-Hant-TW", "大橋將關閉兩年", "zh")]
    [InlineData("iw", "הגשר", "he")]
    [InlineData("xx", English, "xx")]
    [InlineData("nl", "12.50 13.00", "nl")]
    public void Given_language_is_taken_as_its_primary_tag(string given, string text, string expected) =>
        Assert.Equal(expected, LanguageDetector.Detect(given, text, ""));

    [Fact]
    public void Given_language_holds_against_words() => Assert.Equal("en", LanguageDetector.Detect("en", German, ""));

    [Theory]
    [InlineData("en", Russian, "ru")]
    [InlineData("ru", English, "en")]
    [InlineData("ja", Russian, "ru")]
    [InlineData("zh", "両国の閣僚は火曜日に会い、漁業について話し合った。", "ja")]
    public void Given_language_gives_way_to_another_script(string given, string text, string expected) =>
        Assert.Equal(expected, LanguageDetector.Detect(given, text, ""));

    [Theory]
    [InlineData("en", "Жук", "en")]
    [InlineData("sr", "Ministar je izjavio da su razgovori bili korisni, i to ne samo za Beograd.", "sr")]
    [InlineData("uz", Russian, "uz")]
    public void Script_that_the_given_language_may_have_or_a_few_letters_of_another_change_nothing(string given, string text, string expected) =>
        Assert.Equal(expected, LanguageDetector.Detect(given, text, ""));

    [Theory]
    [InlineData("")]
    [InlineData("und")]
    [InlineData("mul")]
    [InlineData("English")]
    [InlineData("-")]
    [InlineData("e1")]
    public void What_is_no_tag_of_a_language_is_as_none(string given) => Assert.Equal("ru", LanguageDetector.Detect(given, Russian, ""));

    [Fact]
    public void Majority_of_a_mixed_story_wins()
    {
        Assert.Equal("en", LanguageDetector.Detect(null, English + " " + English + " «" + Russian + "»", ""));
        Assert.Equal("ru", LanguageDetector.Detect(null, Russian + " " + Russian + " (" + English + ")", ""));
    }

    [Fact]
    public void Article_says_the_language_and_keeps_the_tag_that_came()
    {
        var extractor = new ArticleExtractor();
        Assert.Equal("de", extractor.Extract(new RawStory { Body = "Berlin (dpa) - " + German }).Language);
        Assert.Equal("und", extractor.Extract(new RawStory { Body = "12.50 13.00" }).Language);
        var given = extractor.Extract(new RawStory { Body = English, Language = "en-GB" });
        Assert.Equal(("en", "en-GB"), (given.Language, given.Original.Language));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        LanguageDetector.Detect(null, German, English);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            LanguageDetector.Detect(null, German, English);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(LanguageDetectorTests).Assembly.GetManifestResourceStream("NewsSearch.Tests.Extraction.Languages.languages.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
