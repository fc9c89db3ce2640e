namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Bytes as they lie in a file, by lines and by count, for formats whose parts say each in what encoding they are. Memory does
/// not depend on the file. Forward only.
/// </summary>
internal sealed class RawBytes(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Number of the line that is read next, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>
    /// Appends the next line with its line end, of which what is beyond <paramref name="most"/> bytes is dropped. Its whole
    /// length; 0 at the end.
    /// </summary>
    public long ReadLine(MemoryStream to, long most)
    {
        long length = 0;
        while (_start < _end || Fill())
        {
            var pending = _buffer.AsSpan(_start, _end - _start);
            var at = pending.IndexOf((byte)'\n');
            var taken = at < 0 ? pending : pending[..(at + 1)];
            if (length < most)
                to.Write(taken[..(int)Math.Min(taken.Length, most - length)]);
            length += taken.Length;
            _start += taken.Length;
            if (at < 0)
                continue;
            Line++;
            break;
        }
        return length;
    }

    /// <summary>Appends the next bytes, or passes over them where there is no <paramref name="to"/>; fewer than <paramref name="count"/> at the end.</summary>
    public long Read(MemoryStream? to, long count)
    {
        var left = count;
        while (left > 0 && (_start < _end || Fill()))
        {
            var taken = _buffer.AsSpan(_start, (int)Math.Min(left, _end - _start));
            to?.Write(taken);
            Line += taken.Count((byte)'\n');
            _start += taken.Length;
            left -= taken.Length;
        }
        return count - left;
    }

    private bool Fill()
    {
        (_start, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
