using System.Buffers.Binary;
using System.Security.Cryptography;

namespace NewsSearch.Engine.Receipts;

/// <summary>
/// A digest of a set, in whatever order its members come: the SHA-256 of each, added up modulo 2^256. It tells what went
/// missing or was changed; it is no seal against somebody who makes up members.
/// </summary>
internal sealed class SetDigest
{
    private readonly ulong[] _sum = new ulong[4];

    public void Add(ReadOnlySpan<byte> member)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(member, digest);
        ulong carry = 0;
        for (var i = 0; i < 4; i++)
        {
            var sum = (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64LittleEndian(digest[(8 * i)..]) + carry;
            (_sum[i], carry) = ((ulong)sum, (ulong)(sum >> 64));
        }
    }

    /// <summary>64 hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[SHA256.HashSizeInBytes];
        for (var i = 0; i < 4; i++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes[(8 * i)..], _sum[3 - i]);
        return Convert.ToHexStringLower(bytes);
    }
}
