using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.Codecs.Files;

/// <summary>
/// A file seen through a piece of it in memory: whatever is decoded comes from here, as a span whose bounds were checked
/// against the file. One thread at a time; others take windows of their own over clones of the input.
/// </summary>
/// <param name="input">The file; the window moves it, and closes it never.</param>
/// <param name="end">Where the file's content ends and its footer starts.</param>
internal sealed class FileWindow(IndexInput input, long end)
{
    private byte[] _bytes = [];
    private long _start;
    private int _count;

    /// <summary>Bytes of the file; valid until the next call.</summary>
    /// <param name="at">Where they start.</param>
    /// <param name="count">How many are needed.</param>
    /// <param name="ahead">How many to fetch if any must be fetched; what follows is likely to be asked for next.</param>
    /// <exception cref="CorruptIndexException">The file has no such place.</exception>
    public ReadOnlySpan<byte> Read(long at, int count, long ahead)
    {
        var offset = at - _start;
        return offset >= 0 && count >= 0 && offset + count <= _count
            ? _bytes.AsSpan((int)offset, count)
            : Fetch(at, count, ahead);
    }

    private ReadOnlySpan<byte> Fetch(long at, int count, long ahead)
    {
        if (at < 0 || count < 0 || at > end - count)
            throw new CorruptIndexException($"The index points beyond the end of a file: {input}");
        var fetched = (int)Math.Max(count, Math.Min(ahead, end - at));
        _count = 0;
        if (fetched > _bytes.Length)
            _bytes = GC.AllocateUninitializedArray<byte>(fetched);
        input.Seek(at);
        input.ReadBytes(_bytes, 0, fetched, useBuffer: false);
        _start = at;
        _count = fetched;
        return _bytes.AsSpan(0, count);
    }
}
