using Lucene.Net.Store;

namespace NewsSearch.Indexing.Storage;

/// <summary>
/// A stretch of a file, read with one positioned read each time its buffer is empty: no lock and no position that threads
/// would share, as Lucene.Net's own input has, which reads through a stream with a second buffer. A clone reads the same
/// open file and owns nothing of it.
/// </summary>
internal sealed class PositionedInput(string description, MappedFile file, long start, long size, IOContext context)
    : BufferedIndexInput(description, context)
{
    private bool _owns;

    /// <summary>A whole file, closed with this input.</summary>
    public static PositionedInput Open(string path, IOContext context)
    {
        var file = new MappedFile(path);
        return new PositionedInput($"PositionedInput(path=\"{path}\")", file, 0, file.Length, context) { _owns = true };
    }

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
        file.Read(b.AsSpan(offset, length), start + at);
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
