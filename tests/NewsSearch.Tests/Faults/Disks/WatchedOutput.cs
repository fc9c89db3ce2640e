using Lucene.Net.Store;

namespace NewsSearch.Tests.Faults.Disks;

/// <summary>A file being written; a write counts as an operation for each 4 KiB.</summary>
internal sealed class WatchedOutput(IndexOutput inner, string name, IDiskWatcher watcher, Action closed) : IndexOutput
{
    private const int Page = 4096;

    private long _asked;
    private bool _isClosed;

    public override long Position => inner.Position;

    public override long Length => inner.Length;

    public override long Checksum => inner.Checksum;

    public override void WriteByte(byte b)
    {
        Ask(1);
        inner.WriteByte(b);
    }

    public override void WriteBytes(byte[] b, int offset, int length)
    {
        Ask(length);
        inner.WriteBytes(b, offset, length);
    }

    public override void Flush() => inner.Flush();

    [Obsolete("No file of a segment is written in two places.")]
    public override void Seek(long pos) => inner.Seek(pos);

    protected override void Dispose(bool disposing)
    {
        if (!disposing || _isClosed)
            return;
        _isClosed = true;
        try
        {
            watcher.Before(DiskOperation.Close, name, 0);
        }
        finally
        {
            inner.Dispose();
        }
        closed();
    }

    private void Ask(int bytes)
    {
        if (_asked <= 0)
        {
            watcher.Before(DiskOperation.Write, name, Math.Max(Page, bytes));
            _asked = Math.Max(Page, bytes);
        }
        _asked -= bytes;
    }
}
