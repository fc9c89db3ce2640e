using System.Diagnostics;
using System.Text;
using NewsSearch.Analysis.Terms;
using Xunit;

namespace NewsSearch.Tests.Analysis.Terms;

public sealed class HostileTextTests
{
    private static readonly string[] s_pieces =
    [
        "treaty", "US", "U.S.", "'s", "’", "[", "]", "[t]he", "-", "\u00AD", ".", ",", "1,000", "5.93", "C++", "&", " ", "\n", "\0", "\uD83D", "\uDE00", "😀",
        "日", "か\u3099", "ﬃ", "½", "⑴", "ﷺ", "ŉ", "ŀ", "ё", "и\u0306", "\u0301", "\u0316", "İ", "ı", "ß", "ﾞ", "Ⅷ", "\uFE0F", "\u200D", "ﹰ", "㏂", "ª", "\uFFFF",
    ];

    [Fact]
    public void Any_text_gives_words_in_order_that_give_themselves_again()
    {
        var random = new Random(48);
        for (var i = 0; i < 20_000; i++)
            AssertSound(Garbage(random));
    }

    [Fact]
    public void Every_character_is_analysed_alone_and_inside_a_word()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            AssertSound(((char)c).ToString());
            AssertSound($"a{(char)c}b");
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("é")]
    [InlineData(".")]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("1,000")]
    [InlineData("'")]
    [InlineData("a'")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("[a]")]
    [InlineData("a[")]
    [InlineData("-")]
    [InlineData("&a")]
    [InlineData("\uD83D")]
    [InlineData("日")]
    [InlineData("\u0301\u0316")]
    [InlineData("か\u3099")]
    [InlineData("ﷺ")]
    [InlineData("\u00AD")]
    public void The_cost_grows_with_the_text(string piece)
    {
        var small = Cost(piece, 64 * 1024);
        var large = Cost(piece, 1024 * 1024);
        // The bounds are loose because the machine may be busy: going over a megabyte for each of its characters takes minutes.
        Assert.True(large < TimeSpan.FromSeconds(2) || large < 64 * small, $"{small.TotalMilliseconds} ms, then {large.TotalMilliseconds} ms");
    }

    private static TimeSpan Cost(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length)
            text.Append(piece);
        var whole = text.ToString();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var started = Stopwatch.GetTimestamp();
            TextAnalyzer.Analyze(whole);
            var took = Stopwatch.GetElapsedTime(started);
            best = took < best ? took : best;
        }
        return best;
    }

    private static string Garbage(Random random)
    {
        var text = new StringBuilder();
        for (var left = random.Next(1, 12); left > 0; left--)
            if (random.Next(4) == 0)
                text.Append((char)random.Next(char.MaxValue + 1));
            else
                text.Append(s_pieces[random.Next(s_pieces.Length)]);
        return text.ToString();
    }

    private static void AssertSound(string text)
    {
        var words = TextAnalyzer.Analyze(text);
        var end = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var shown = string.Join(' ', text.Select(c => $"{(int)c:X4}"));
            Assert.True(words[i].Start >= end && words[i].End > words[i].Start && words[i].End <= text.Length, shown);
            end = words[i].End;
            var term = words.Term(i).ToString();
            Assert.True(term.Length is > 0 and <= TextAnalyzer.MaxTermLength, shown);
            Assert.False(term.Any(char.IsWhiteSpace), shown);
            Assert.True(Encoding.UTF8.GetByteCount(term) < 32_766, shown);
            Assert.True(TextAnalyzer.Analyze(term).Terms().SequenceEqual([term]), $"{shown}: '{term}' gives {string.Join('|', TextAnalyzer.Analyze(term).Terms())}");
        }
    }
}
