using System.Text;

namespace NewsSearch.Ingestion.Xml;

/// <summary>
/// Goes through bytes of XML from tag to tag without judging them: comments, character data, instructions and declarations
/// are passed over, so that a tag in them does not count. Takes its bytes in pieces of any length; holds no text but the
/// name of the tag at hand.
/// </summary>
internal sealed class XmlMarkupCursor
{
    private const int LongestName = 128;
    private readonly byte[] _name = new byte[LongestName];
    private int _nameLength;
    private Place _place;
    private byte _quote;
    private byte _last;
    private byte _beforeLast;
    private int _brackets;
    private bool _isAnnounced;

    private enum Place
    {
        Text,
        Opened,
        Bang,
        Name,
        Tag,
        Quoted,
        Comment,
        Data,
        Instruction,
        Declaration,
    }

    /// <summary>What the bytes that were taken last ended with.</summary>
    public XmlMark Mark { get; private set; }

    /// <summary>Whether the tag is an end tag.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Whether the tag is a start tag and end tag in one.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Name of the tag without prefix.</summary>
    public string Name
    {
        get
        {
            var name = _name.AsSpan(0, _nameLength);
            return Encoding.UTF8.GetString(name[(name.LastIndexOf((byte)':') + 1)..]);
        }
    }

    /// <summary>Takes bytes up to where a mark stands: before a "&lt;", after a tag, or at their end; returns how many.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        Mark = XmlMark.None;
        if (_place == Place.Text)
            return TakeText(bytes);
        if (_place is not (Place.Opened or Place.Bang or Place.Name) && Skip(bytes) is > 0 and var skipped)
            return Remember(bytes, skipped);
        // A "<" in a tag means that the tag never ended.
        if (bytes[0] == '<' && _place is Place.Opened or Place.Name or Place.Tag or Place.Quoted)
        {
            (_place, _isAnnounced) = (Place.Text, false);
            return TakeText(bytes);
        }
        One(bytes[0]);
        return Remember(bytes, 1);
    }

    private int TakeText(ReadOnlySpan<byte> bytes)
    {
        var next = bytes.IndexOf((byte)'<');
        if (next != 0 || !_isAnnounced)
        {
            _isAnnounced = next >= 0;
            Mark = _isAnnounced ? XmlMark.Opening : XmlMark.None;
            return Remember(bytes, next < 0 ? bytes.Length : next);
        }
        (_place, _isAnnounced) = (Place.Opened, false);
        return Remember(bytes, 1);
    }

    /// <summary>Bytes ahead that change nothing in the place at hand.</summary>
    private int Skip(ReadOnlySpan<byte> bytes)
    {
        var next = _place switch
        {
            Place.Tag => bytes.IndexOfAny("<>\"'"u8),
            Place.Quoted => bytes.IndexOfAny((byte)'<', _quote),
            Place.Declaration => bytes.IndexOfAny("[]>"u8),
            _ => bytes.IndexOf((byte)'>'),
        };
        return next < 0 ? bytes.Length : next;
    }

    private void One(byte b)
    {
        switch (_place)
        {
            case Place.Opened:
                (IsEnd, IsEmpty, _nameLength) = (b == '/', false, 0);
                _place = b switch
                {
                    (byte)'!' => Place.Bang,
                    (byte)'?' => Place.Instruction,
                    (byte)'/' => Place.Name,
                    (byte)'_' or (byte)':' or >= 0x80 => Place.Name,
                    _ => char.IsAsciiLetter((char)b) ? Place.Name : Place.Text,
                };
                if (_place == Place.Name && !IsEnd)
                    Keep(b);
                break;
            case Place.Bang:
                Keep(b);
                var begun = _name.AsSpan(0, _nameLength);
                if (begun.SequenceEqual("--"u8))
                    _place = Place.Comment;
                else if (begun.SequenceEqual("[CDATA["u8))
                    _place = Place.Data;
                else if (!"--"u8.StartsWith(begun) && !"[CDATA["u8.StartsWith(begun))
                    (_place, _brackets) = (b == '>' ? Place.Text : Place.Declaration, b == '[' ? 1 : 0);
                break;
            case Place.Name when b is (byte)'>':
            case Place.Tag when b is (byte)'>':
                IsEmpty = _last == '/' && !IsEnd;
                (_place, Mark) = (Place.Text, XmlMark.Tag);
                break;
            case Place.Name when b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'/':
                _place = Place.Tag;
                break;
            case Place.Name:
                Keep(b);
                break;
            case Place.Tag:
                (_place, _quote) = (Place.Quoted, b);
                break;
            case Place.Quoted:
                _place = Place.Tag;
                break;
            case Place.Comment when _last == '-' && _beforeLast == '-':
            case Place.Data when _last == ']' && _beforeLast == ']':
            case Place.Instruction when _last == '?':
                _place = Place.Text;
                break;
            case Place.Declaration when b is (byte)'>' && _brackets <= 0:
                _place = Place.Text;
                break;
            case Place.Declaration:
                _brackets += b == '[' ? 1 : b == ']' ? -1 : 0;
                break;
        }
    }

    private void Keep(byte b)
    {
        if (_nameLength < LongestName)
            _name[_nameLength++] = b;
    }

    private int Remember(ReadOnlySpan<byte> bytes, int count)
    {
        if (count > 1)
            (_beforeLast, _last) = (bytes[count - 2], bytes[count - 1]);
        else if (count == 1)
            (_beforeLast, _last) = (_last, bytes[0]);
        return count;
    }
}
