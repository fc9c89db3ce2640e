using System.Text;
using CsCheck;
using NewsSearch.Ingestion;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class EncodingTests
{
    private const string Sample = "Zürich – “Façade” costs 5 € … Überraschung für Müller.";

    /// <summary>Windows-1252 by an independent table: the code points of 0x80 to 0x9F as published by the Unicode consortium.</summary>
    private static readonly int[] HighHalf =
    [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ];

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8 mark")]
    [InlineData("utf-16 little")]
    [InlineData("utf-16 big")]
    [InlineData("utf-16 little, no mark")]
    [InlineData("utf-16 big, no mark")]
    [InlineData("utf-32")]
    [InlineData("cp1252")]
    [InlineData("cp1252, gz")]
    [InlineData("utf-16 little, gz")]
    public void Text_reads_the_same_in_every_encoding(string encoding)
    {
        Assert.Equal(Sample, Reading.One(Encode(Sample + "\n", encoding)).Body);
        Assert.Equal(Sample, Reading.One(Encode($"{{\"headline\":\"{Sample}\"}}\n", encoding)).Headline);
    }

    [Fact]
    public void Every_byte_of_the_code_page_is_read()
    {
        for (var b = 0xA0; b <= 0xFF; b++)
            Assert.Equal($"x{(char)b}y", Reading.One([(byte)'x', (byte)b, (byte)'y']).Body);
        for (var b = 0x80; b <= 0x9F; b++)
            Assert.Equal($"x{(char)HighHalf[b - 0x80]}y", Reading.One([(byte)'x', (byte)b, (byte)'y']).Body);
    }

    [Fact]
    public void A_damaged_spot_does_not_turn_the_whole_text_into_another_encoding()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("Zürich und Köln. Münch"), 0xC3, .. Encoding.UTF8.GetBytes(" Ende.")];
        Assert.Equal("Zürich und Köln. Münch\uFFFD Ende.", Reading.One(content).Body);
    }

    [Fact]
    public void A_line_of_another_encoding_far_down_is_read_by_itself()
    {
        var plain = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"headline\":\"Köln\"}\n", 10_000)));
        byte[] content = [.. plain, .. Encode("{\"headline\":\"Zürich\"}\n", "cp1252"), .. Encode("{\"headline\":\"Genève\"}", "utf-8")];
        var stories = Reading.Stories(Reading.All(content)).ToList();

        Assert.Equal(["Zürich", "Genève"], stories[^2..].Select(s => s.Headline));
        Assert.Equal(10_002, stories.Count);
    }

    [Fact]
    public void A_character_across_the_edge_of_the_head_or_a_buffer_stays_whole()
    {
        foreach (var edge in new[] { 1 << 16, 1 << 17 })
        {
            for (var shift = -4; shift <= 4; shift++)
            {
                var text = new string('a', edge + shift) + "😀漢é" + new string('b', 1 << 17);
                Assert.Equal(text, Reading.One(text).Body);
                Assert.Equal(text, Reading.One($"{{\"body\":\"{text}\"}}").Body);
            }
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0, 1, 2 })]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', (byte)'1' })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(new byte[] { (byte)'a', 0, 0, (byte)'b' })]
    public void What_is_no_text_is_rejected(byte[] content)
    {
        var rejection = Assert.Single(Reading.All(content)).Rejection;
        Assert.Equal(new Rejection("in", 1, null, "binary"), rejection);
    }

    [Fact]
    public void Control_characters_of_a_transmission_are_let_pass() =>
        Assert.Equal("The council\u0011 met on Monday.\u0003", Reading.One("The council\u0011 met on Monday.\u0003\n").Body);

    [Fact]
    public void Any_text_survives_utf8_and_utf16() =>
        Gen.String[Gen.Char["aé漢Ж \n€"], 2, 60].Where(t => t.Trim().Length > 1).Sample(
            text =>
            {
                var expected = Reading.One("x" + text + "x").Body;
                Assert.Equal(expected, Reading.One(Encode("x" + text + "x", "utf-16 little")).Body);
                Assert.Equal(expected, Reading.One(Encode("x" + text + "x", "utf-16 big")).Body);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 500);

    private static byte[] Encode(string text, string encoding) => encoding switch
    {
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8 mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "utf-16 little" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "utf-16 big" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        "utf-16 little, no mark" => Encoding.Unicode.GetBytes(text),
        "utf-16 big, no mark" => Encoding.BigEndianUnicode.GetBytes(text),
        "utf-32" => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(text)],
        "cp1252" => [.. text.Select(c => (byte)(Array.IndexOf(HighHalf, c) is var i and >= 0 ? 0x80 + i : c))],
        _ => ScratchFolder.Gzip(Encode(text, encoding[..^", gz".Length])),
    };
}
