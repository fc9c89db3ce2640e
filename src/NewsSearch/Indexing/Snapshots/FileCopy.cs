using System.Buffers;
using System.Security.Cryptography;

namespace NewsSearch.Indexing.Snapshots;

/// <summary>Copies a file to the disk and says what was copied.</summary>
internal static class FileCopy
{
    private const int BufferSize = 1 << 17;

    /// <summary>Length and SHA-256, as hexadecimal digits, of what is durable at <paramref name="path"/> afterwards.</summary>
    public static (long Length, string Digest) Write(Stream from, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long length = 0;
            for (int read; (read = from.Read(buffer)) > 0; length += read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                hash.AppendData(buffer.AsSpan(0, read));
                to.Write(buffer.AsSpan(0, read));
            }
            to.Flush(flushToDisk: true);
            return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
