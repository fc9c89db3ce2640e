using System.Buffers.Binary;
using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records.Compression;

/// <summary>
/// Reads what <see cref="BlockCompressor"/> wrote, or any block in the LZ4 block format. Whatever the bytes are, it reads and
/// writes within its spans. Thread-safe.
/// </summary>
internal static class BlockDecompressor
{
    private const int ShortestMatch = 4;

    /// <summary>Fills <paramref name="target"/> from the beginning of a block.</summary>
    /// <param name="block">The compressed bytes.</param>
    /// <param name="target">As many bytes as are wanted, not more than the block holds.</param>
    /// <exception cref="CorruptIndexException">The block is damaged.</exception>
    public static void Decompress(ReadOnlySpan<byte> block, Span<byte> target)
    {
        var read = 0;
        var written = 0;
        while (written < target.Length)
        {
            if (read >= block.Length)
                throw Damaged();
            int token = block[read++];
            var literals = token >> 4;
            if (literals == 15)
                literals = Length(block, ref read, literals);
            if (literals > block.Length - read)
                throw Damaged();
            var wanted = Math.Min(literals, target.Length - written);
            block.Slice(read, wanted).CopyTo(target[written..]);
            read += literals;
            written += wanted;
            if (written == target.Length)
                return;
            if (block.Length - read < sizeof(ushort))
                throw Damaged();
            int distance = BinaryPrimitives.ReadUInt16LittleEndian(block[read..]);
            read += sizeof(ushort);
            var length = token & 15;
            if (length == 15)
                length = Length(block, ref read, length);
            length = Math.Min(length + ShortestMatch, target.Length - written);
            if (distance == 0 || distance > written)
                throw Damaged();
            Repeat(target, written, distance, length);
            written += length;
        }
    }

    /// <summary>Copies what stands <paramref name="distance"/> bytes back; what it writes may be what it reads next.</summary>
    private static void Repeat(Span<byte> target, int at, int distance, int length)
    {
        var to = target.Slice(at, length);
        var from = target[(at - distance)..];
        while (to.Length > distance)
        {
            from[..distance].CopyTo(to);
            to = to[distance..];
            // What was just written continues the pattern.
            distance *= 2;
        }
        from[..to.Length].CopyTo(to);
    }

    private static int Length(ReadOnlySpan<byte> block, ref int read, int length)
    {
        int next;
        do
        {
            if (read >= block.Length || length > Array.MaxLength - 512)
                throw Damaged();
            next = block[read++];
            length += next;
        }
        while (next == 255);
        return length;
    }

    private static CorruptIndexException Damaged() => new("A block of stored stories is damaged.");
}
