using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records.Compression;

/// <summary>
/// Reads what <see cref="BlockCompressor"/> wrote, or any block in the LZ4 block format. Whatever the bytes are, it reads and
/// writes within its spans. Thread-safe.
/// </summary>
internal static class BlockDecompressor
{
    private const int ShortestMatch = 4;

    /// <summary>A run of literals whose length stands in its token.</summary>
    private const int ShortRun = 14;

    /// <summary>A match whose length stands in its token.</summary>
    private const int ShortMatch = 14 + ShortestMatch;

    /// <summary>Fills <paramref name="target"/> from the beginning of a block.</summary>
    /// <param name="block">The compressed bytes.</param>
    /// <param name="target">As many bytes as are wanted, not more than the block holds.</param>
    /// <exception cref="CorruptIndexException">The block is damaged.</exception>
    public static void Decompress(ReadOnlySpan<byte> block, Span<byte> target)
    {
        // Nearly every run and match is short. Where there is room, one is copied by a vector or two of fixed length: what they
        // write beyond its end is written again by what follows, as the target is always filled.
        ref var from = ref MemoryMarshal.GetReference(block);
        ref var to = ref MemoryMarshal.GetReference(target);
        var read = 0;
        var written = 0;
        while (written < target.Length)
        {
            if (read >= block.Length)
                throw Damaged();
            int token = block[read++];
            var literals = token >> 4;
            if (literals <= ShortRun && block.Length - read >= Vector128<byte>.Count && target.Length - written >= Vector128<byte>.Count)
            {
                Vector128.LoadUnsafe(ref from, (nuint)read).StoreUnsafe(ref to, (nuint)written);
                read += literals;
                written += literals;
            }
            else
            {
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
            }
            if (block.Length - read < sizeof(ushort))
                throw Damaged();
            int distance = BinaryPrimitives.ReadUInt16LittleEndian(block[read..]);
            read += sizeof(ushort);
            var length = token & 15;
            if (length == 15)
                length = Length(block, ref read, length);
            if (distance == 0 || distance > written)
                throw Damaged();
            length += ShortestMatch;
            if (length <= ShortMatch && distance >= Vector128<byte>.Count && target.Length - written >= 2 * Vector128<byte>.Count)
            {
                // The second may read what the first wrote.
                var back = (nuint)(written - distance);
                Vector128.LoadUnsafe(ref to, back).StoreUnsafe(ref to, (nuint)written);
                Vector128.LoadUnsafe(ref to, back + (nuint)Vector128<byte>.Count).StoreUnsafe(ref to, (nuint)(written + Vector128<byte>.Count));
                written += length;
                continue;
            }
            length = Math.Min(length, target.Length - written);
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
