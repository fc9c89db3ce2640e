using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// A stretch of a file, read with one positioned read each time its buffer is empty: no lock and no position that threads
/// would share, as Lucene.Net's own input has, which reads through a stream with a second buffer. A clone reads the same
/// open file and owns nothing of it.
/// </summary>
internal sealed class PositionedInput(string description, SafeFileHandle file, long start, long size, IOContext context)
    : BufferedIndexInput(description, context)
{
    private bool _owns;

    /// <summary>A whole file, closed with this input.</summary>
    public static PositionedInput Open(string path, IOContext context)
    {
        var file = OpenFile(path);
        return new PositionedInput($"PositionedInput(path=\"{path}\")", file, 0, RandomAccess.GetLength(file), context) { _owns = true };
    }

    /// <summary>Opened so that it may be removed while it is read, as Lucene does with merged segments.</summary>
    public static SafeFileHandle OpenFile(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    public override long Length => size;

    public override object Clone()
    {
        var clone = (PositionedInput)base.Clone();
        clone._owns = false;
        return clone;
    }

    protected override void ReadInternal(byte[] b, int offset, int length)
    {
        var at = Position;
        if (at + length > size)
            throw new EndOfStreamException($"read past the end: {this}");
        for (var into = b.AsSpan(offset, length); !into.IsEmpty;)
        {
            var read = RandomAccess.Read(file, into, start + at);
            if (read == 0)
                throw new EndOfStreamException($"the file is shorter than it was: {this}");
            at += read;
            into = into[read..];
        }
    }

    protected override void SeekInternal(long pos)
    {
        // The position is the buffer's; there is none beneath it.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _owns)
            file.Dispose();
    }
}
