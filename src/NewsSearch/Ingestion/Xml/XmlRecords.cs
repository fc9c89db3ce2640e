using System.Text;
using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Xml;

/// <summary>
/// Cuts a file into its records: elements with one of <paramref name="names"/>, wherever they stand. Holds one at a time, at
/// most <paramref name="maxBytes"/> of it, and what stands before the first; what lies between records is passed over. So
/// a file of any length is read in bounded memory, and a record that is broken costs that record alone.
/// </summary>
internal sealed class XmlRecords(TextLines lines, IReadOnlyCollection<string> names, int maxBytes)
{
    private readonly XmlMarkupCursor _cursor = new();
    private byte[] _bytes = new byte[1 << 14];
    private byte[] _piece = [];
    private int _pieceLength;
    private int _at;
    private int _count;
    private int _tagStart;
    private long _tagLine;
    private bool _keeps = true;
    private bool _inRecord;
    private bool _isWhole;
    private bool _isTooLong;
    private (string Name, long Line)? _next;

    /// <summary>What stands before the first record; all of the file where there is none.</summary>
    public string Prolog { get; private set; } = "";

    public bool IsPrologTooLong { get; private set; }

    /// <summary>Name of the record's element.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Line of its start tag.</summary>
    public long Line { get; private set; }

    public XmlRecordEnd Ending { get; private set; }

    /// <summary>The record with its tags; of whole records only.</summary>
    public string Text { get; private set; } = "";

    public bool MoveNext()
    {
        BeginNext();
        if (_isWhole)
            return CloseWhole();
        while (true)
        {
            while (_at < _pieceLength)
            {
                if (Step())
                    return true;
            }
            if (!Advance())
                return AtEnd();
        }
    }

    private bool AtEnd()
    {
        if (_inRecord)
            return Close(XmlRecordEnd.Unclosed);
        if (Name.Length == 0)
            TakeProlog(_count);
        return false;
    }

    /// <summary>Takes bytes up to the next mark; whether a record has ended there.</summary>
    private bool Step()
    {
        var taken = _cursor.Take(_piece.AsSpan(_at, _pieceLength - _at));
        Store(_piece.AsSpan(_at, taken));
        _at += taken;
        if (_cursor.Mark == XmlMark.Opening)
        {
            // What is not kept is still kept from the "<" on, until it is known which tag it begins.
            if (!_keeps)
                _count = 0;
            (_tagStart, _tagLine) = (_count, lines.Line);
        }
        if (_cursor.Mark != XmlMark.Tag)
            return false;
        var name = _cursor.Name;
        if (_inRecord && _cursor.IsEnd && name == Name)
            return CloseWhole();
        return !_cursor.IsEnd && names.Contains(name) && (!_inRecord || name == Name) && Open(name);
    }

    /// <summary>A record begins; whether that ends another, or itself.</summary>
    private bool Open(string name)
    {
        var endsOther = _inRecord && Close(XmlRecordEnd.Unclosed);
        if (Name.Length == 0)
            TakeProlog(_tagStart);
        DropBefore(_tagStart);
        // The one that ended is told first: its name and line have to stay until then.
        _next = (name, _tagLine);
        (_keeps, _inRecord, _isTooLong, _isWhole) = (true, true, false, _cursor.IsEmpty);
        if (!endsOther)
            BeginNext();
        return endsOther || _isWhole && CloseWhole();
    }

    private void BeginNext()
    {
        if (_next is { } next)
            (Name, Line, _next) = (next.Name, next.Line, null);
    }

    private bool CloseWhole()
    {
        _isWhole = false;
        return Close(XmlRecordEnd.Closed);
    }

    private bool Close(XmlRecordEnd ending)
    {
        Ending = _isTooLong ? XmlRecordEnd.TooLong : ending;
        Text = Ending == XmlRecordEnd.Closed ? Encoding.UTF8.GetString(_bytes, 0, _count) : "";
        (_inRecord, _keeps) = (false, false);
        return true;
    }

    private void TakeProlog(int length)
    {
        IsPrologTooLong = _isTooLong;
        Prolog = _isTooLong ? "" : Encoding.UTF8.GetString(_bytes, 0, length);
    }

    private void Store(ReadOnlySpan<byte> bytes)
    {
        if (_count + bytes.Length > maxBytes)
        {
            if (_keeps)
                (_isTooLong, _keeps) = (true, false);
            // The tag at hand may begin the next record.
            DropBefore(_tagStart);
            if (_count + bytes.Length > maxBytes)
            {
                _count = 0;
                return;
            }
        }
        if (_count + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _count + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(_count));
        _count += bytes.Length;
    }

    private void DropBefore(int start)
    {
        _bytes.AsSpan(start, _count - start).CopyTo(_bytes);
        _count -= start;
        _tagStart = 0;
    }

    private bool Advance()
    {
        if (!lines.MoveNext())
            return false;
        _pieceLength = lines.Current.Length + (lines.EndsLine ? 1 : 0);
        if (_piece.Length < _pieceLength)
            _piece = new byte[Math.Max(_pieceLength, 2 * _piece.Length)];
        lines.Current.CopyTo(_piece);
        if (lines.EndsLine)
            _piece[_pieceLength - 1] = (byte)'\n';
        _at = 0;
        return true;
    }
}
