using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Text line by line, always as valid UTF-8, without its line end (LF, CR or CRLF). A line longer than the buffer comes
/// in pieces, so memory does not depend on the file. What is no UTF-8 is read in the
/// code page that was found, else in the one that the piece itself speaks for, or gets replacement characters.
/// </summary>
internal sealed class TextLines(Stream stream, CodePage? codePage, int bufferBytes = 1 << 17)
{
    private readonly byte[] _buffer = new byte[bufferBytes];
    private readonly ArrayBufferWriter<byte> _converted = new();
    private int _start;
    private int _end;
    private bool _ended;
    private bool _skipLineFeed;
    private bool _inLine;
    private ReadOnlyMemory<byte> _current;

    /// <summary>The line, or a piece of it; valid until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<byte> Current => _current.Span;

    /// <summary>Number of the line that <see cref="Current"/> belongs to, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Whether <see cref="Current"/> reaches to the end of its line.</summary>
    public bool EndsLine { get; private set; }

    public bool MoveNext()
    {
        var searched = 0;
        while (true)
        {
            if (_skipLineFeed && _start < _end)
            {
                _skipLineFeed = false;
                if (_buffer[_start] == '\n')
                    _start++;
            }
            var pending = _buffer.AsSpan(_start, _end - _start);
            var at = pending[searched..].IndexOfAny((byte)'\n', (byte)'\r');
            if (at >= 0)
            {
                at += searched;
                _skipLineFeed = pending[at] == '\r';
                return Take(at, at + 1, endsLine: true);
            }
            if (_ended)
                return (pending.Length > 0 || _inLine) && Take(pending.Length, pending.Length, endsLine: true);
            if (pending.Length == _buffer.Length)
                return Take(WholeCharacters(pending), WholeCharacters(pending), endsLine: false);
            searched = pending.Length;
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        var count = stream.Read(_buffer.AsSpan(_end));
        _end += count;
        _ended = count == 0;
    }

    private bool Take(int length, int consumed, bool endsLine)
    {
        if (!_inLine)
            Line++;
        _inLine = !endsLine;
        EndsLine = endsLine;
        _current = AsUtf8(_buffer.AsMemory(_start, length));
        _start += consumed;
        return true;
    }

    private ReadOnlyMemory<byte> AsUtf8(ReadOnlyMemory<byte> bytes)
    {
        if (codePage is not null ? Ascii.IsValid(bytes.Span) : Utf8.IsValid(bytes.Span))
            return bytes;
        _converted.ResetWrittenCount();
        if (codePage is not null || !EncodingEvidence.SpeaksForUtf8(bytes.Span))
            (codePage ?? CodePageEvidence.Of(bytes.Span)).ToUtf8(bytes.Span, _converted);
        else
            RepairedUtf8.Append(bytes.Span, _converted);
        return _converted.WrittenMemory;
    }

    /// <summary>Up to where a full buffer may be cut without splitting a character.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3; back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
                return bytes.Length - back + 1;
            if (b >= 0xC0)
                return bytes.Length - back;
        }
        return bytes.Length;
    }
}
