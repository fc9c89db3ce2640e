using NewsSearch.Analysis.Terms;
using NewsSearch.Extraction.Words;
using Xunit;

namespace NewsSearch.Tests.Analysis.Terms;

/// <summary>Sixteen characters are read at once where as many follow, else one by one: both ways are to tell the same.</summary>
public sealed class ShortWordTests
{
    private const int Texts = 20_000;

    private static readonly string Characters = "aabcsxyzABSZ0019  ..,,''-&[]+#`’é\u0301İЖ中\uD83D\uDE00\u00AD\n@{~/:";

    [Fact]
    public void Words_are_the_same_whatever_follows_them()
    {
        var random = new Random(11);
        for (var i = 0; i < Texts; i++)
        {
            var text = TextOf(random);
            Assert.Equal(Told(TextAnalyzer.Analyze(text)), Told(TextAnalyzer.Analyze(text + new string(' ', AsciiRun.Longest))));
        }
    }

    [Fact]
    public void Words_of_headlines_are_the_same_whatever_follows_them()
    {
        var random = new Random(12);
        for (var i = 0; i < Texts; i++)
        {
            var text = TextOf(random);
            Assert.Equal(WordScanner.Scan(text), WordScanner.Scan(text + new string(' ', AsciiRun.Longest)));
        }
    }

    [Fact]
    public void Runs_are_what_is_counted_one_by_one()
    {
        var random = new Random(13);
        for (var i = 0; i < Texts; i++)
        {
            var text = (TextOf(random) + new string(random.Next(2) == 0 ? 'q' : ' ', AsciiRun.Longest))[..AsciiRun.Longest];
            var run = AsciiRun.At(text, 0);
            var length = text.TakeWhile(char.IsAsciiLetterOrDigit).Count();
            Assert.Equal(length, run.Length);
            Assert.Equal(BitsOf(text[..length], char.IsAsciiLetter), run.Letters);
            Assert.Equal(BitsOf(text[..length], char.IsAsciiLetterUpper), run.Capitals);
        }
    }

    private static string TextOf(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(AsciiRun.Longest)).Select(_ => Characters[random.Next(Characters.Length)]));

    private static uint BitsOf(string text, Func<char, bool> has) => (uint)text.Select((c, i) => has(c) ? 1 << i : 0).Sum();

    private static List<string> Told(AnalyzedText words) =>
        [.. Enumerable.Range(0, words.Count).Select(i => $"{words.Term(i)} {words.Written(i)} {words[i].Start} {words[i].End} {words[i].Joined} {words[i].Dotted}")];
}
