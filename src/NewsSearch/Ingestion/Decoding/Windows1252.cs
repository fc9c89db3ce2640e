using System.Buffers;
using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Windows code page 1252, which contains Latin-1's printable characters. The five bytes it leaves open stand for the C1
/// control of the same number, as browsers read them. .NET has it only through a provider that is registered for the
/// whole process, which is not a library's to do.
/// </summary>
internal static class Windows1252
{
    /// <summary>What bytes 0x80 to 0x9F mean.</summary>
    private const string High =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>What a byte means.</summary>
    public static char Character(byte b) => b is >= 0x80 and <= 0x9F ? High[b - 0x80] : (char)b;

    /// <summary>Appends <paramref name="bytes"/> to <paramref name="output"/> as UTF-8, at most three bytes for each.</summary>
    public static void ToUtf8(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(bytes.Length * 3);
        var written = 0;
        foreach (var b in bytes)
        {
            var rune = new Rune(Character(b));
            written += rune.EncodeToUtf8(target[written..]);
        }
        output.Advance(written);
    }
}
