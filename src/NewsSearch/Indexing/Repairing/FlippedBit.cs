using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;

namespace NewsSearch.Indexing.Repairing;

/// <summary>
/// Puts one flipped bit of a file right by the CRC-32 that Lucene's files end with. The sum is linear: which bit was flipped is
/// told by the difference between the sum that is there and the one that the bytes have, and different bits make different ones
/// within half a GiB, as the polynomial is primitive. More than one flipped bit cannot be put right, and could look like one:
/// whoever uses what comes out compares it with something else.
/// </summary>
internal static class FlippedBit
{
    /// <summary>Bytes of a footer: magic number, kind of checksum, and the checksum in the last eight.</summary>
    private const int FooterLength = 16;
    private const int ChecksumLength = 8;

    /// <summary>The polynomial of CRC-32 (IEEE 802.3), lowest power first.</summary>
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Beyond it bits cannot be told apart.</summary>
    public const long LargestFile = 1L << 29;

    /// <summary>Whether the checksum of a whole file is right.</summary>
    public static bool IsSound(ReadOnlySpan<byte> file) =>
        file.Length >= FooterLength && BinaryPrimitives.ReadUInt64BigEndian(file[^ChecksumLength..]) == Crc32.HashToUInt32(file[..^ChecksumLength]);

    /// <summary>Puts the bit right; false, and nothing is changed, where no single bit explains the difference.</summary>
    public static bool TryMend(Span<byte> file)
    {
        if (file.Length is < FooterLength or > (int)LargestFile)
            return false;
        var stored = BinaryPrimitives.ReadUInt64BigEndian(file[^ChecksumLength..]);
        var difference = stored ^ Crc32.HashToUInt32(file[..^ChecksumLength]);
        if (BitOperations.PopCount(difference) <= 1)
        {
            BinaryPrimitives.WriteUInt64BigEndian(file[^ChecksumLength..], stored ^ difference);
            return true;
        }
        if (difference > uint.MaxValue)
            return false;
        var bits = (file.Length - ChecksumLength) * 8L;
        // What the last bit would have made, then the one before it, ...
        var made = Polynomial;
        for (var back = 0L; back < bits; back++)
        {
            if (made == (uint)difference)
            {
                var bit = bits - 1 - back;
                file[(int)(bit >> 3)] ^= (byte)(1 << (int)(bit & 7));
                return true;
            }
            made = (made >> 1) ^ (Polynomial & (uint)-(int)(made & 1));
        }
        return false;
    }
}
