using System.Buffers;
using NewsSearch.Ingestion.Decoding;

namespace NewsSearch.Ingestion.Tables;

/// <summary>
/// Parts a table into rows and cells by RFC 4180. Where a file breaks its rules it is read as spreadsheets do: a quotation
/// mark within a cell is one, text after the closing one belongs to the cell. Holds one row, at most
/// <paramref name="maxBytes"/> of it; a row that is longer ends with the line in which it became so, lest one mark that is
/// not closed costs the whole rest of the file.
/// </summary>
internal sealed class TableRows(TextLines lines, byte separator, int maxBytes)
{
    private readonly ArrayBufferWriter<byte> _text = new(1 << 12);
    private readonly List<int> _ends = [];
    private long _length;
    private bool _quoted;
    private bool _afterQuote;
    private bool _atStart;

    /// <summary>The line in which the row begins.</summary>
    public long Line { get; private set; }

    public RowState State { get; private set; }

    /// <summary>Number of cells, at least one.</summary>
    public int Count => _ends.Count;

    /// <summary>A cell without its quotation marks; valid until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<byte> this[int cell] => _text.WrittenSpan[(cell == 0 ? 0 : _ends[cell - 1]).._ends[cell]];

    public bool MoveNext()
    {
        if (!lines.MoveNext())
            return false;
        _text.ResetWrittenCount();
        _ends.Clear();
        (Line, _length, _quoted, _afterQuote, _atStart) = (lines.Line, 0, false, false, true);
        while (true)
        {
            Take(lines.Current);
            if (lines.EndsLine)
            {
                _afterQuote = false;
                if (!_quoted || _length > maxBytes)
                    return End(RowState.Whole);
                Append("\n"u8);
            }
            if (!lines.MoveNext())
                return End(_quoted ? RowState.Unclosed : RowState.Whole);
        }
    }

    private bool End(RowState state)
    {
        EndCell();
        State = _length > maxBytes ? RowState.TooLong : state;
        return true;
    }

    private void Take(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            if (_quoted)
                InQuotes(ref text);
            else if (_afterQuote && text[0] == '"')
            {
                // Two marks stand for one.
                Append(text[..1]);
                text = text[1..];
                (_quoted, _afterQuote) = (true, false);
            }
            else if (_atStart && text.TrimStart((byte)' ') is var trimmed && trimmed.StartsWith("\""u8))
            {
                text = trimmed[1..];
                (_quoted, _atStart) = (true, false);
            }
            else
            {
                Plain(ref text);
            }
        }
    }

    private void InQuotes(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'"');
        Append(end < 0 ? text : text[..end]);
        text = end < 0 ? default : text[(end + 1)..];
        if (end >= 0)
            (_quoted, _afterQuote) = (false, true);
    }

    private void Plain(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf(separator);
        Append(end < 0 ? text : text[..end]);
        text = end < 0 ? default : text[(end + 1)..];
        (_afterQuote, _atStart) = (false, false);
        if (end < 0)
            return;
        EndCell();
        _atStart = true;
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        _length += text.Length;
        if (_length <= maxBytes)
            _text.Write(text);
    }

    private void EndCell()
    {
        // A cell costs memory even if it is empty.
        _length++;
        if (_length <= maxBytes || _ends.Count == 0)
            _ends.Add(_text.WrittenCount);
    }
}
