using System.Buffers;
using System.Text;
using System.Text.Json;
using NewsSearch.Contract;
using NewsSearch.Contract.Json;
using Xunit;

namespace NewsSearch.Tests.Cli;

public sealed class SafeEncoderTests
{
    private static readonly string[] s_pieces =
        ["a", "Kuril talks ", "\"", "\\", "\n", "\t", "\0", "\u001b[31m", "\u202e", "\u2028", "é", "мир", "日本", "😀", "\ud83d", "\ude00", "\u200d", "\u00ad", "~", "<b>"];

    [Fact]
    public void Texts_are_escaped_character_by_character_and_read_back_as_they_were()
    {
        var random = new Random(10);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));
            var encoded = InPieces(text, random.Next(12, 40));
            Assert.Equal(ByDefinition(text), encoded);
            Assert.Equal(encoded, SafeEncoder.Instance.Encode(text));
            var json = Encoding.UTF8.GetString(JsonOutput.Line(to => to.WriteStringValue(text)).Span);
            Assert.Equal("\"" + encoded + "\"\n", json);
            Assert.Equal(string.Concat(text.EnumerateRunes()), JsonSerializer.Deserialize<string>(json));
        }
    }

    /// <summary>What is written where there is room for little at a time.</summary>
    private static string InPieces(ReadOnlySpan<char> text, int room)
    {
        var encoded = new StringBuilder();
        var piece = new char[room];
        while (true)
        {
            var status = SafeEncoder.Instance.Encode(text, piece, out var consumed, out var written);
            encoded.Append(piece, 0, written);
            text = text[consumed..];
            if (status == OperationStatus.Done)
                return encoded.ToString();
            Assert.Equal(OperationStatus.DestinationTooSmall, status);
            Assert.True(written > 0);
        }
    }

    /// <summary>Halves of pairs are escaped as U+FFFD.</summary>
    private static string ByDefinition(ReadOnlySpan<char> text)
    {
        var encoded = new StringBuilder();
        while (!text.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var used) == OperationStatus.Done;
            text = text[used..];
            encoded.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when isWhole && Neutral.IsHarmless(rune) => rune.ToString(),
                _ => string.Concat(rune.ToString().Select(unit => FormattableString.Invariant($"\\u{(int)unit:x4}"))),
            });
        }
        return encoded.ToString();
    }
}
