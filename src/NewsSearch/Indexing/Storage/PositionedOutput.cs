using System.IO.Hashing;
using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// A file of the index being written, in large pieces, with the checksum that Lucene's footers hold. Lucene.Net's own output
/// takes it a byte at a time from a table, which was a seventh of merging. One thread at a time.
/// </summary>
internal sealed class PositionedOutput : IndexOutput
{
    private const int BufferSize = 1 << 15;

    private readonly SafeFileHandle _file;
    private readonly Action _closed;
    private readonly Crc32 _checksum = new();
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferSize);
    private int _buffered;
    private long _written;
    private bool _isClosed;

    /// <param name="path">The file; whatever it held is gone.</param>
    /// <param name="closed">Called once, when all bytes have been handed to the system.</param>
    public PositionedOutput(string path, Action closed)
    {
        _file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        _closed = closed;
    }

    public override long Position => _written + _buffered;

    public override long Length => Position;

    public override long Checksum
    {
        get
        {
            Flush();
            return _checksum.GetCurrentHashAsUInt32();
        }
    }

    public override void WriteByte(byte b)
    {
        if (_buffered == BufferSize)
            Flush();
        _buffer[_buffered++] = b;
    }

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        var bytes = b.AsSpan(offset, length);
        if (bytes.Length > BufferSize - _buffered)
            Flush();
        if (bytes.Length >= BufferSize)
        {
            Write(bytes);
            return;
        }
        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    public override void Flush()
    {
        if (_buffered == 0)
            return;
        // A failed write is not tried again with the same bytes: the file is given up.
        var buffered = _buffered;
        _buffered = 0;
        Write(_buffer.AsSpan(0, buffered));
    }

    [Obsolete("No file of a segment is written in two places.")]
    public override void Seek(long pos) => throw new NotSupportedException("Files of an index are written from front to back.");

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _isClosed)
            return;
        _isClosed = true;
        try
        {
            Flush();
        }
        finally
        {
            _file.Dispose();
        }
        _closed();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(_file, bytes, _written);
        _checksum.Append(bytes);
        _written += bytes.Length;
    }
}
