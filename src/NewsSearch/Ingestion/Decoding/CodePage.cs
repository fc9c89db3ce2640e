using System.Buffers;
using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// A code page of eight bits whose lower half is ASCII. Bytes that it leaves open stand for the C1 control of the same
/// number, as browsers read them.
/// </summary>
internal sealed class CodePage
{
    private readonly string _high;

    /// <summary>The byte of each character beyond ASCII that there is; 0 for none.</summary>
    private readonly byte[] _bytes;

    private CodePage(int number)
    {
        // Asked directly, the provider need not be registered for the whole process, which is not a library's to do.
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;
        _high = string.Create(128, encoding, static (high, encoding) =>
        {
            for (var i = 0; i < high.Length; i++)
            {
                var b = (byte)(0x80 + i);
                encoding.TryGetChars([b], high.Slice(i, 1), out _);
                if (high[i] is '\uFFFD' or < '\u0080')
                    high[i] = (char)b;
            }
        });
        _bytes = new byte[_high.Max() + 1];
        for (var i = 0; i < _high.Length; i++)
            _bytes[_high[i]] = (byte)(0x80 + i);
    }

    /// <summary>Western Europe; contains Latin-1's printable characters.</summary>
    public static CodePage Windows1252 { get; } = new(1252);

    /// <summary>Cyrillic.</summary>
    public static CodePage Windows1251 { get; } = new(1251);

    /// <summary>Russian, as Unix and mail had it.</summary>
    public static CodePage Koi8R { get; } = new(20866);

    /// <summary>What a byte means.</summary>
    public char Character(byte b) => b < 0x80 ? (char)b : _high[b - 0x80];

    /// <summary>The byte that means <paramref name="c"/>; null where none does.</summary>
    public byte? Byte(char c)
    {
        if (c < '\u0080')
            return (byte)c;
        return c < _bytes.Length && _bytes[c] is not 0 and var b ? b : null;
    }

    /// <summary>Appends <paramref name="bytes"/> to <paramref name="output"/> as UTF-8, at most three bytes for each.</summary>
    public void ToUtf8(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(bytes.Length * 3);
        var written = 0;
        foreach (var b in bytes)
            written += new Rune(Character(b)).EncodeToUtf8(target[written..]);
        output.Advance(written);
    }
}
