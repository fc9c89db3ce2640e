using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Codecs.Records.Compression;

/// <summary>
/// Writes blocks in the LZ4 block format, as its published description gives it: literals, then a match of four bytes or more
/// within the last 64 KB. Greedy, with one place remembered for each hash of four bytes: what a news story gains by longer
/// searches is little, and writing is what an archive waits for. One thread at a time.
/// </summary>
internal sealed class BlockCompressor
{
    private const int HashBits = 12;
    private const int ShortestMatch = 4;
    private const int FarthestMatch = ushort.MaxValue;

    /// <summary>By the format, the last bytes are literals, and no match starts in the last twelve.</summary>
    private const int LastLiterals = 5;

    private const int NoMatchFrom = 12;

    /// <summary>Misses after which steps get longer: what cannot be compressed is passed over quickly.</summary>
    private const int Patience = 6;

    private readonly int[] _places = new int[1 << HashBits];

    /// <summary>Bytes that a block of <paramref name="length"/> bytes takes at most.</summary>
    public static int MostBytes(int length) => checked(length + (length / 255) + 16);

    /// <summary>Compresses <paramref name="source"/>; gives the number of bytes written.</summary>
    /// <param name="source">What to compress.</param>
    /// <param name="target">Room for <see cref="MostBytes"/>.</param>
    public int Compress(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var written = 0;
        var literals = 0;
        var matchLimit = source.Length - LastLiterals;
        var last = source.Length - NoMatchFrom;
        if (last > 0)
        {
            // A place is kept with one added, so that nought is none. This loop looks at every byte of every story: it reads
            // without the bounds being checked, which hold as no place is beyond the last one, and a hash has so many bits.
            Array.Clear(_places);
            ref var places = ref MemoryMarshal.GetArrayDataReference(_places);
            ref var start = ref MemoryMarshal.GetReference(source);
            var misses = 1 << Patience;
            for (var at = 0; at <= last;)
            {
                var four = Four(ref start, at);
                ref var place = ref Unsafe.Add(ref places, Hash(four));
                var match = place - 1;
                place = at + 1;
                if (match < 0 || at - match > FarthestMatch || Four(ref start, match) != four)
                {
                    at += misses++ >> Patience;
                    continue;
                }
                while (at > literals && match > 0 && Unsafe.Add(ref start, at - 1) == Unsafe.Add(ref start, match - 1))
                {
                    at--;
                    match--;
                }
                var length = ShortestMatch + Common(ref start, at + ShortestMatch, match + ShortestMatch, matchLimit);
                written += Put(source[literals..], at - literals, at - match, length, target[written..]);
                at += length;
                literals = at;
                misses = 1 << Patience;
                if (at <= last)
                    Unsafe.Add(ref places, Hash(Four(ref start, at - 2))) = at - 1;
            }
        }
        return written + PutLast(source[literals..], target[written..]);
    }

    /// <summary>In the order of this machine: only equal and not equal matter.</summary>
    private static uint Four(ref byte start, int at) => Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at));

    private static int Hash(uint four) => (int)((four * 2654435761u) >> (32 - HashBits));

    /// <summary>How many bytes from <paramref name="at"/> on, before the limit, are the same as from <paramref name="match"/> on, which is before it.</summary>
    private static int Common(ref byte bytes, int at, int match, int limit)
    {
        var start = at;
        while (at + sizeof(ulong) <= limit)
        {
            var difference = Eight(ref bytes, at) ^ Eight(ref bytes, match);
            if (difference != 0)
                return at - start + (BitOperations.TrailingZeroCount(difference) >> 3);
            at += sizeof(ulong);
            match += sizeof(ulong);
        }
        while (at < limit && Unsafe.Add(ref bytes, at) == Unsafe.Add(ref bytes, match))
        {
            at++;
            match++;
        }
        return at - start;
    }

    /// <summary>The first of them in the lowest bits.</summary>
    private static ulong Eight(ref byte start, int at)
    {
        var eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));
        return BitConverter.IsLittleEndian ? eight : BinaryPrimitives.ReverseEndianness(eight);
    }

    /// <summary>Writes the first <paramref name="literals"/> bytes as they are, then a match.</summary>
    private static int Put(ReadOnlySpan<byte> source, int literals, int distance, int length, Span<byte> target)
    {
        var more = length - ShortestMatch;
        // Nearly always: what a vector writes beyond the literals is written over by what follows.
        if (literals < 15 && source.Length >= Vector128<byte>.Count && target.Length > 2 * Vector128<byte>.Count)
        {
            target[0] = (byte)((literals << 4) | Math.Min(more, 15));
            Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(source)).StoreUnsafe(ref target[1]);
            return PutMatch(1 + literals, distance, more, target);
        }
        return PutMatch(PutLiterals(source[..literals], Math.Min(more, 15), target), distance, more, target);
    }

    private static int PutMatch(int written, int distance, int more, Span<byte> target)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target[written..], (ushort)distance);
        written += sizeof(ushort);
        return more < 15 ? written : written + PutLength(more - 15, target[written..]);
    }

    private static int PutLast(ReadOnlySpan<byte> literals, Span<byte> target) => PutLiterals(literals, 0, target);

    private static int PutLiterals(ReadOnlySpan<byte> literals, int matchBits, Span<byte> target)
    {
        var written = 1;
        target[0] = (byte)((Math.Min(literals.Length, 15) << 4) | matchBits);
        if (literals.Length >= 15)
            written += PutLength(literals.Length - 15, target[1..]);
        literals.CopyTo(target[written..]);
        return written + literals.Length;
    }

    private static int PutLength(int left, Span<byte> target)
    {
        var written = 0;
        for (; left >= 255; left -= 255)
            target[written++] = 255;
        target[written++] = (byte)left;
        return written;
    }
}
