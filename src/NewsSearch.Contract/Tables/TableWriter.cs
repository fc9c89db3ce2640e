using System.Buffers;
using System.Text;

namespace NewsSearch.Contract.Tables;

/// <summary>
/// Rows of cells for spreadsheets. With commas as RFC 4180 has it; with tabs each on one line, tabs and line breaks within a cell
/// being blanks. A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises against CSV
/// injection. One thread.
/// </summary>
/// <param name="to">Gets UTF-8 without a mark.</param>
/// <param name="separator">A comma or a tab.</param>
internal sealed class TableWriter(Stream to, char separator)
{
    private const string LineBreak = "\r\n";

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",;\"\r\n\t");

    private readonly StringBuilder _row = new();
    private byte[] _bytes = new byte[4096];

    public void Row(params IReadOnlyList<string?> cells)
    {
        _row.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0)
                _row.Append(separator);
            Append(cells[i] ?? "");
        }
        _row.Append(separator == '\t' ? "\n" : LineBreak);
        // Halves of surrogate pairs come out as U+FFFD.
        foreach (var piece in _row.GetChunks())
            Write(piece.Span);
    }

    private void Write(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most)
            _bytes = new byte[most];
        to.Write(_bytes, 0, Encoding.UTF8.GetBytes(text, _bytes));
    }

    private void Append(string cell)
    {
        var safe = IsFormula(cell) ? "'" + cell : cell;
        if (separator == '\t')
            AppendOnOneLine(safe);
        else if (safe.AsSpan().ContainsAny(s_quoted) || safe.StartsWith(' ') || safe.EndsWith(' '))
            _row.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal)).Append('"');
        else
            _row.Append(safe.Replace("\0", "", StringComparison.Ordinal));
    }

    private void AppendOnOneLine(string cell)
    {
        foreach (var c in cell)
            _row.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
    }

    /// <summary>Also behind blanks, which spreadsheets drop; some take full-width signs for plain ones. No number printed here is below zero.</summary>
    private static bool IsFormula(string cell) =>
        cell is ['\t' or '\r' or '\n', ..] || cell.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠', ..];
}
