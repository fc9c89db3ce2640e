using System.Buffers;
using System.Text;
using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// Cuts a file into its records, each from a start tag of <paramref name="element"/> to its end tag. Holds one record at a
/// time, at most <paramref name="maxBytes"/> of it, and looks at each byte a bounded number of times. What lies between
/// records is passed over.
/// </summary>
internal sealed class SgmlRecords(TextLines lines, string element, int maxBytes)
{
    private readonly byte[] _name = Encoding.ASCII.GetBytes(element);
    private readonly ArrayBufferWriter<byte> _record = new(1 << 14);
    private readonly ArrayBufferWriter<byte> _joined = new();
    private byte[] _carried = [];
    private ReadOnlyMemory<byte> _piece;
    private int _at;
    private bool _inRecord;
    private long _length;
    private bool _ended;

    /// <summary>Line of the start tag.</summary>
    public long Line { get; private set; }

    /// <summary>How the record ended.</summary>
    public SgmlRecordEnd Ending { get; private set; }

    /// <summary>The record with its tags, as text; for whole records only.</summary>
    public string Text => Encoding.UTF8.GetString(_record.WrittenSpan);

    public bool MoveNext()
    {
        while (true)
        {
            while (_at < _piece.Length)
            {
                if (ToTag(out var isStart))
                {
                    if (isStart && _inRecord)
                        return Close(SgmlRecordEnd.Unclosed);
                    if (isStart)
                        Open();
                    else if (_inRecord)
                        return Close(_length > maxBytes ? SgmlRecordEnd.TooLong : SgmlRecordEnd.Closed);
                }
            }
            if (_ended || !Advance())
                return _inRecord && Close(_length > maxBytes ? SgmlRecordEnd.TooLong : SgmlRecordEnd.Unclosed);
        }
    }

    private void Open()
    {
        _record.ResetWrittenCount();
        (_inRecord, _length, Line) = (true, 0, lines.Line);
        Take(1);
    }

    private bool Close(SgmlRecordEnd ending)
    {
        (_inRecord, Ending) = (false, ending);
        return true;
    }

    /// <summary>Goes on to the next tag of the element, which stays ahead if it starts a record; false at the end of the piece.</summary>
    private bool ToTag(out bool isStart)
    {
        isStart = false;
        while (_at < _piece.Length)
        {
            var rest = _piece.Span[_at..];
            // A start tag that has just been opened lies behind its "<".
            var next = rest.IndexOf((byte)'<');
            Take(next < 0 ? rest.Length : next);
            if (next < 0)
                return false;
            rest = rest[next..];
            if (IsTag(rest[1..]))
            {
                isStart = true;
                return true;
            }
            var closes = rest.Length > 1 && rest[1] == '/' && IsTag(rest[2..]);
            if (closes)
            {
                _at++;
                return true;
            }
            Take(1);
        }
        return false;
    }

    private bool IsTag(ReadOnlySpan<byte> inner) =>
        inner.Length >= _name.Length && Ascii.EqualsIgnoreCase(inner[.._name.Length], _name)
        && (inner.Length == _name.Length || inner[_name.Length] is (byte)'>' or (byte)' ' or (byte)'\t' or (byte)'\n');

    private void Take(int count)
    {
        if (_inRecord)
        {
            _length += count;
            if (_length <= maxBytes)
                _record.Write(_piece.Span.Slice(_at, count));
        }
        _at += count;
    }

    /// <summary>The next line, or piece of one; a tag that may be cut at the end of a piece is kept for the next.</summary>
    private bool Advance()
    {
        if (!lines.MoveNext())
        {
            _ended = true;
            return false;
        }
        _joined.ResetWrittenCount();
        _joined.Write(_carried);
        _carried = [];
        _joined.Write(lines.Current);
        var length = _joined.WrittenCount;
        if (lines.EndsLine)
            _joined.Write("\n"u8);
        else if (_joined.WrittenSpan[Math.Max(0, length - _name.Length - 3)..].LastIndexOf((byte)'<') is >= 0 and var back)
        {
            length = Math.Max(0, length - _name.Length - 3) + back;
            _carried = _joined.WrittenSpan[length..].ToArray();
        }
        _piece = _joined.WrittenMemory[..(lines.EndsLine ? _joined.WrittenCount : length)];
        _at = 0;
        return true;
    }
}
