using System.Buffers;
using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>UTF-8 with every broken sequence made U+FFFD.</summary>
internal static class RepairedUtf8
{
    public static void Append(ReadOnlySpan<byte> bytes, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(bytes.Length * 3);
        var written = 0;
        while (!bytes.IsEmpty)
        {
            Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            written += rune.EncodeToUtf8(target[written..]);
            bytes = bytes[length..];
        }
        output.Advance(written);
    }
}
